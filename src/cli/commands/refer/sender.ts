import type { Settings } from '../../../integrations/settings.ts';
import { say } from '../../../model/said.ts';
import { UsageError } from '../../usage-error.ts';
import type { MailServer } from './send-mail.ts';

/** The mail server of the settings, and in whose name it gets mail. */
export type Sender = { readonly server: MailServer; readonly from: string };

/** undefined where no mail server is set: then the person sends the mail. */
export function senderOf({ mailServer, mailFrom }: Settings, environment: NodeJS.ProcessEnv): Sender | undefined {
  if (mailServer === undefined) return undefined;
  const { SIGNIN_DOCTOR_MAIL_USER: user, SIGNIN_DOCTOR_MAIL_PASSWORD: password } = environment;
  if (user && mailServer.startsWith('smtp+unencrypted:'))
    throw new UsageError(say`a password is not sent without encryption; set mailServer to smtp:// or smtps://`);
  const from = mailFrom ?? user;
  if (from === undefined || !from.includes('@'))
    throw new UsageError(say`in whose name is the mail sent? Set mailFrom, or SIGNIN_DOCTOR_MAIL_FROM`);
  return { server: { address: mailServer, user: user || undefined, password: password || undefined }, from };
}
