import { type AadstsNumber, type Wording, wordingOf } from './aadsts.ts';
import { guidOf } from './data/ids.ts';
import type { Ask } from './exchange.ts';

/** Thrown wherever the stand-in says no; the endpoint decides whether it becomes JSON, a page or a redirect. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly number: AadstsNumber;
  readonly wording: Wording;
  /** A claims challenge for the client, as JSON. */
  readonly claims: string | undefined;

  constructor(number: AadstsNumber, fillings: readonly string[] = [], claims?: string) {
    const wording = wordingOf(number);
    const text = wording.text.replace(/\{(\d)\}/g, (_, place: string) => fillings[Number(place)] ?? '');
    super(`AADSTS${number}: ${text}`);
    this.number = number;
    this.wording = wording;
    this.claims = claims;
  }
}

/** What the service writes down about one request, and shows with every refusal. */
export type Trace = { readonly traceId: string; readonly correlationId: string; readonly timestamp: string };

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A client may bring the correlation id; everything else is the service's. */
export function traceOf(ask: Ask, now: () => Date, random: (bytes: number) => Buffer): Trace {
  const brought = ask.header('client-request-id') ?? ask.query.get('client-request-id') ?? '';
  return {
    traceId: guidOf(random(16)),
    correlationId: GUID.test(brought) ? brought : guidOf(random(16)),
    // Seconds and a blank instead of T, as the service writes it.
    timestamp: now().toISOString().replace('T', ' ').replace(/\.\d+/, ''),
  };
}

export const description = ({ message }: Refused, { traceId, correlationId, timestamp }: Trace): string =>
  `${message}\r\nTrace ID: ${traceId}\r\nCorrelation ID: ${correlationId}\r\nTimestamp: ${timestamp}`;

/** The body of every refusal in JSON. */
export const refusalBody = (refused: Refused, trace: Trace, origin: string, error = refused.wording.error): object => ({
  error,
  error_description: description(refused, trace),
  error_codes: [refused.number],
  timestamp: trace.timestamp,
  trace_id: trace.traceId,
  correlation_id: trace.correlationId,
  error_uri: `${origin}/error?code=${refused.number}`,
  ...(refused.wording.suberror === undefined ? {} : { suberror: refused.wording.suberror }),
  ...(refused.claims === undefined ? {} : { claims: refused.claims }),
});
