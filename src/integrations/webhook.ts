import { type Delivery, type Destination, INTERRUPTED, type WebhookForm } from './destination.ts';
import { teamsCard } from './teams-card.ts';
import type { Told } from './told.ts';

/** Somebody waits at the terminal; a service that takes longer is out of order. */
const LIMIT_MS = 30_000;

/** What is posted to a webhook: a card for Teams, the report itself for everybody else. */
export const webhookBody = (told: Told, form: WebhookForm, link: string | undefined): string =>
  form === 'teams'
    ? teamsCard(told, link)
    : JSON.stringify({ schema: 1, event: 'sign-in-report', link: link ?? null, report: told.report });

/** Posts once and reads what came back. Never throws for what the world does. */
export async function postToWebhook(
  { address }: Extract<Destination, { kind: 'webhook' }>,
  body: string,
  post: typeof fetch,
  signal: AbortSignal,
): Promise<Delivery> {
  try {
    const response = await post(address, {
      ...{ method: 'POST', body, redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]) },
      headers: { 'content-type': 'application/json' },
    });
    await response.body?.cancel();
    return response.ok ? { ok: true } : { ok: false, why: whyNot(response.status) };
  } catch (error) {
    return { ok: false, why: inWords(error) };
  }
}

/** @see RFC 9110 section 15 */
function whyNot(status: number): string {
  const why =
    status === 413
      ? 'it is too large for it'
      : (WHY[status] ?? KINDS[Math.floor(status / 100)] ?? 'it answers in a way that nobody knows');
  return `${why} (status ${status})`;
}

const WHY: Readonly<Record<number, string>> = {
  400: 'it does not understand the form; try the other one with --form',
  401: 'it wants other rights; its address may have been replaced by a new one',
  403: 'it wants other rights; its address may have been replaced by a new one',
  404: 'there is no webhook at this address any more',
  410: 'there is no webhook at this address any more',
  429: 'it has too much to do; try again in a minute',
};

const KINDS: Readonly<Record<number, string>> = {
  3: 'it sends us elsewhere, and a report goes only where you said',
  4: 'it refuses the report',
  5: 'it is out of order',
};

/** What fetch throws, in a few words. */
function inWords(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'it does not answer';
  if (error instanceof DOMException && error.name === 'AbortError') return INTERRUPTED;
  const { cause } = error as { readonly cause?: { readonly code?: string; readonly message?: string } };
  const code = cause?.code ?? '';
  return FAULTS[code] ?? `it cannot be reached${code === '' ? '' : ` (${code})`}`;
}

const FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers there (connection refused)',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted here',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted here',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};
