import type { Destination } from '../../../integrations/destination.ts';
import { mailMessage } from '../../../integrations/mail-message.ts';
import type { Settings } from '../../../integrations/settings.ts';
import type { Told } from '../../../integrations/told.ts';
import { webhookBody } from '../../../integrations/webhook.ts';
import { UsageError } from '../../usage-error.ts';
import type { Parcel } from './deliver.ts';
import type { MailServer } from './send-mail.ts';

/** The mail server of the settings, and in whose name it gets mail. */
export type Sender = { readonly server: MailServer; readonly from: string };

/** undefined where no mail server is set: then the person sends the mail. */
export function senderOf({ mailServer, mailFrom }: Settings, environment: NodeJS.ProcessEnv): Sender | undefined {
  if (mailServer === undefined) return undefined;
  const { SIGNIN_DOCTOR_MAIL_USER: user, SIGNIN_DOCTOR_MAIL_PASSWORD: password } = environment;
  const from = mailFrom ?? user;
  if (from === undefined || !from.includes('@'))
    throw new UsageError('in whose name is the mail sent? Set mailFrom, or SIGNIN_DOCTOR_MAIL_FROM');
  return { server: { address: mailServer, user: user || undefined, password: password || undefined }, from };
}

/** What goes to a destination; undefined when it is a mail that the person has to send. */
export function parcelFor(
  destination: Destination,
  told: Told,
  link: string | undefined,
  sender: Sender | undefined,
): Parcel | undefined {
  if (destination.kind === 'webhook')
    return { kind: 'webhook', destination, body: webhookBody(told, destination.form, link) };
  if (sender === undefined) return undefined;
  return { kind: 'mail', server: sender.server, message: mailMessage(told, sender.from, destination.address) };
}
