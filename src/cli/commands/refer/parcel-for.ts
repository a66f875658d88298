import type { Destination } from '../../../integrations/destination.ts';
import { mailMessage } from '../../../integrations/mail-message.ts';
import type { Told } from '../../../integrations/told.ts';
import { webhookBody } from '../../../integrations/webhook.ts';
import type { Parcel } from './deliver.ts';
import type { Sender } from './sender.ts';

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
