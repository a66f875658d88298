import { type Delivery, INTERRUPTED } from '../../../integrations/destination.ts';
import type { MailMessage } from '../../../integrations/mail-message.ts';
import { type Said, say } from '../../../model/said.ts';

/** How a mail server is spoken to. */
export type MailServer = {
  /** As the setting `mailServer` has it. */
  readonly address: string;
  /** From the environment alone: command lines can be read by everybody on a computer. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
};

/** Somebody waits at the terminal; a server that takes longer is out of order. */
const LIMIT_MS = 20_000;

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465, 'smtp+unencrypted:': 25 };

/** Hands a mail to the server; the signal ends it wherever it is. Never throws for what the server does. @see RFC 5321, RFC 3207 */
export async function sendMail(
  { address, user, password }: MailServer,
  message: MailMessage,
  signal: AbortSignal,
): Promise<Delivery> {
  const { createTransport } = await import('nodemailer');
  const { hostname, port, protocol } = new URL(address);
  const transport = createTransport({
    ...{ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || PORTS[protocol] },
    ...{ secure: protocol === 'smtps:', requireTLS: protocol === 'smtp:', ignoreTLS: protocol === 'smtp+unencrypted:' },
    ...{ connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({ ...message, signal, attachments: message.attachments.map(untouched) });
    return { ok: true };
  } catch (error) {
    return { ok: false, why: whyNot(error as SmtpError, protocol) };
  }
}

/** Servers on the way break lines and change their ends; these letters they leave alone. */
const untouched = (attachment: MailMessage['attachments'][number]) => ({
  ...attachment,
  contentTransferEncoding: 'base64' as const,
});

type SmtpError = { readonly code?: string; readonly responseCode?: number; readonly message: string };

/** What the library throws, in a few words. The server's own words follow: they may be in any language, and an admin needs them. */
function whyNot({ code = '', responseCode, message }: SmtpError, protocol: string): Said {
  if (/SELF_SIGNED|UNABLE_TO|CERT_|ALTNAME|certificate/i.test(`${code} ${message}`))
    return say`the certificate of the mail server is not trusted here`;
  if (responseCode === 552 || responseCode === 523) return say`it is too large for the mail server`;
  if (code === 'ETLS' && protocol === 'smtp:') return say`the mail server offers no encryption (STARTTLS)`;
  // @see RFC 4954 section 6
  if (responseCode === 530) return WANTS_USER;
  const why = WHY[code] ?? say`the mail server did not take it`;
  return responseCode === undefined ? why : say`${why} (it says ${responseCode})`;
}

const WANTS_USER = say`the mail server wants a user; give SIGNIN_DOCTOR_MAIL_USER and SIGNIN_DOCTOR_MAIL_PASSWORD`;

const WHY: Readonly<Record<string, Said>> = {
  EABORT: INTERRUPTED,
  EAUTH: say`the mail server refuses user or password; give them as SIGNIN_DOCTOR_MAIL_USER and SIGNIN_DOCTOR_MAIL_PASSWORD`,
  ENOAUTH: WANTS_USER,
  ECONNECTION: say`the mail server cannot be reached`,
  ESOCKET: say`the mail server cannot be reached`,
  EDNS: say`the name of the mail server is not known`,
  ETIMEDOUT: say`the mail server does not answer`,
  EENVELOPE: say`the mail server refuses this address`,
};
