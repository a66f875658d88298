import { type Said, say } from '../model/said.ts';
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
function whyNot(status: number): Said {
  const why =
    status === 413
      ? say`it is too large for it`
      : (WHY[status] ?? KINDS[Math.floor(status / 100)] ?? say`it answers in a way that nobody knows`);
  return say`${why} (status ${status})`;
}

const WHY: Readonly<Record<number, Said>> = {
  400: say`it does not understand the form; try the other one with --form`,
  401: say`it wants other rights; its address may have been replaced by a new one`,
  403: say`it wants other rights; its address may have been replaced by a new one`,
  404: say`there is no webhook at this address any more`,
  410: say`there is no webhook at this address any more`,
  429: say`it has too much to do; try again in a minute`,
};

const KINDS: Readonly<Record<number, Said>> = {
  3: say`it sends us elsewhere, and a report goes only where you said`,
  4: say`it refuses the report`,
  5: say`it is out of order`,
};

/** What fetch throws, in a few words. */
function inWords(error: unknown): Said {
  if (error instanceof DOMException && error.name === 'TimeoutError') return say`it does not answer`;
  if (error instanceof DOMException && error.name === 'AbortError') return INTERRUPTED;
  const { cause } = error as { readonly cause?: { readonly code?: string; readonly message?: string } };
  const code = cause?.code ?? '';
  return FAULTS[code] ?? (code === '' ? say`it cannot be reached` : say`it cannot be reached (${code})`);
}

const FAULTS: Readonly<Record<string, Said>> = {
  ECONNREFUSED: say`nobody answers there (connection refused)`,
  ENOTFOUND: say`its name is not known`,
  EAI_AGAIN: say`its name cannot be looked up now`,
  ECONNRESET: say`the connection was cut`,
  UND_ERR_SOCKET: say`the connection was cut`,
  UND_ERR_CONNECT_TIMEOUT: say`it does not answer`,
  SELF_SIGNED_CERT_IN_CHAIN: say`its certificate is not trusted here`,
  DEPTH_ZERO_SELF_SIGNED_CERT: say`its certificate is not trusted here`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: say`its certificate is not trusted here`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: say`its certificate is not trusted here`,
  CERT_HAS_EXPIRED: say`the certificate there has expired`,
};
