import type { FailureWord } from '../../model/failure.ts';
import { LIMIT_BYTES } from '../../signin/send.ts';
import type { Surroundings } from '../../signin/surroundings.ts';
import type { Context } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { within } from '../time-limit.ts';
import { fetchOver } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';
import { TransportError } from './transport-error.ts';

/** The service answers within two seconds; five times that is long enough for a slow line as well. */
const SILENCE_LIMIT_MS = 10_000;

/** Of one request as a whole. WinINet waits as long for an answer. */
const REQUEST_LIMIT_MS = 30_000;

const WORDS: Readonly<Record<Exclude<HttpAnswer['ended'], 'complete'>, FailureWord>> = {
  'closed-early': 'connection-closed',
  reset: 'connection-reset',
  stalled: 'timed-out',
};

/** Answers that have no body. RFC 9110 section 15 */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * A fetch over the host: it takes the way that checks take, trusts whom this computer trusts, and throws a
 * TransportError in the words of checks. Sends nothing to anybody who cannot prove his name.
 */
export const fetchByHost =
  (context: Context): Surroundings['fetch'] =>
  async (address, { method = 'GET', headers, body, signal }) => {
    const { hostname } = new URL(address);
    const route = await routeTo(context, hostname);
    const limited = { ...context, signal: within(REQUEST_LIMIT_MS, signal ?? context.signal) };
    const { way, outcome } = await fetchOver(limited, address, route, {
      headers: Object.fromEntries(new Headers(headers)),
      // One more than allowed, so that whoever asked sees that it is too much.
      keepBytes: LIMIT_BYTES + 1,
      silenceLimitMs: SILENCE_LIMIT_MS,
      onlyIfTrusted: true,
      ...(method === 'POST' && { body: String(body ?? '') }),
    });
    way?.channel.close();
    if (!outcome.ok) throw new TransportError(outcome.failure, false);
    return responseOf(outcome.value);
  };

function responseOf({ status, headers, body, ended, receivedBytes }: HttpAnswer): Response {
  if (ended !== 'complete' && receivedBytes <= LIMIT_BYTES) {
    throw new TransportError({ operation: 'http-round-trip', word: WORDS[ended] }, true);
  }
  return new Response(BODILESS.has(status) ? null : Uint8Array.from(body), { status, headers: { ...headers } });
}
