import { type Place, say } from '../model/said.ts';

/** What a webhook understands. */
export type WebhookForm = 'teams' | 'json';

/** Where a report goes. */
export type Destination =
  | { readonly kind: 'mail'; readonly address: string }
  | { readonly kind: 'webhook'; readonly address: string; readonly form: WebhookForm };

/** What came of sending: where it is now, or why it is not there, in a sentence without its full stop. */
export type Delivery = { readonly ok: true } | { readonly ok: false; readonly why: Place };

/** Why, when somebody ended it. A server may have taken the report before it heard of that. */
export const INTERRUPTED = say`it was interrupted`;

const MAIL = /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/;

/** Where the Workflows of Teams, and Power Automate, take what is posted. */
const WORKFLOWS = /\.(?:logic\.azure\.com|api\.powerplatform\.com|webhook\.office\.com)$/;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The destination that an address means; undefined when it means none, one that everybody on the way could read, or one with a password. */
export function destinationOf(text: string, form?: WebhookForm): Destination | undefined {
  const address = text.trim().replace(/^mailto:/, '');
  if (MAIL.test(address)) return { kind: 'mail', address };
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password } = new URL(address);
  if (username + password !== '') return undefined;
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname))) return undefined;
  return { kind: 'webhook', address, form: form ?? (WORKFLOWS.test(hostname) ? 'teams' : 'json') };
}

/** As it may be shown: the address of a webhook holds the right to post there. */
export const nameOf = (destination: Destination): Place =>
  destination.kind === 'mail' ? destination.address : say`the webhook at ${new URL(destination.address).host}`;
