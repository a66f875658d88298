import type { Delivery, Destination } from '../../../integrations/destination.ts';
import type { MailMessage } from '../../../integrations/mail-message.ts';
import { postToWebhook } from '../../../integrations/webhook.ts';
import { say } from '../../../model/said.ts';
import { type MailServer, sendMail } from './send-mail.ts';

/** What goes out, in the form of its way. */
export type Parcel =
  | { readonly kind: 'mail'; readonly server: MailServer; readonly message: MailMessage }
  | {
      readonly kind: 'webhook';
      readonly destination: Extract<Destination, { kind: 'webhook' }>;
      readonly body: string;
    };

/** Sends once. Never throws for what the world does. */
export async function deliver(parcel: Parcel, signal: AbortSignal): Promise<Delivery> {
  await trustAsThisComputer();
  if (parcel.kind === 'mail') return await sendMail(parcel.server, parcel.message, signal);
  if (!(await goByItsProxy())) return { ok: false, why: NO_PROXY };
  return await postToWebhook(parcel.destination, parcel.body, fetch, signal);
}

const NO_PROXY = say`the proxy in HTTPS_PROXY or HTTP_PROXY is no address such as ${'http://proxy.contoso.com:8080'}`;

/** Companies sign with an authority of their own, which Node knows only when it is told. */
async function trustAsThisComputer(): Promise<void> {
  const { getCACertificates, setDefaultCACertificates } = await import('node:tls');
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
}

/** Companies reach the outside by a proxy; mail goes by none. False when what is set is no address. */
async function goByItsProxy(): Promise<boolean> {
  const { setGlobalProxyFromEnv } = await import('node:http');
  try {
    setGlobalProxyFromEnv();
    return true;
  } catch {
    return false;
  }
}
