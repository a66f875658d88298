import { fieldsOf, listOf, textOf } from './fields.ts';
import { SignInError } from './sign-in-error.ts';

/** What the service says when it refuses. Texts may name the person: for the screen, never for a report. */
export type Refusal = {
  /** HTTP status; null when the words came another way, as through the browser. */
  readonly status: number | null;
  /** The OAuth word; empty when the answer has none. */
  readonly error: string;
  readonly description: string;
  /** AADSTS numbers, the deciding one first. */
  readonly numbers: readonly number[];
  readonly suberror: string;
  /** What has to be asked for next time, as JSON; empty when nothing. */
  readonly claims: string;
  readonly correlationId: string;
  readonly traceId: string;
  readonly retryAfterSeconds: number | null;
};

/** @see RFC 6749 section 5.2; https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function readRefusal(body: string, status: number | null, retryAfter: string | null = null): Refusal {
  const fields = fieldsOf(body);
  const description = textOf(fields.error_description);
  const listed = listOf(fields.error_codes).filter((number) => typeof number === 'number');
  return {
    status,
    error: textOf(fields.error),
    description,
    numbers: [...new Set([...numbersIn(description), ...listed])],
    suberror: textOf(fields.suberror),
    claims: textOf(fields.claims),
    correlationId: textOf(fields.correlation_id),
    traceId: textOf(fields.trace_id),
    retryAfterSeconds: secondsIn(retryAfter),
  };
}

/** The numbers of a text, in the order in which they stand. */
export const numbersIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/AADSTS(\d{4,7})(?!\d)/gi)].map(([, digits]) => Number(digits))),
];

const secondsIn = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;

/** Lets a good answer pass. Throws for everything else, with the service's words if it is the service that speaks. */
export async function throwIfRefused(response: Response): Promise<void> {
  if (response.ok) return;
  const refusal = readRefusal(await response.clone().text(), response.status, response.headers.get('retry-after'));
  if (refusal.error !== '') throw refused(refusal);
  throw new SignInError('http-error', `HTTP ${response.status} came back`, { cause: refusal });
}

export const refused = (refusal: Refusal): SignInError =>
  new SignInError('service-refused', `The sign-in service refused: ${refusal.error}`, { cause: refusal });

/** What the sign-in page shows to the person, and no program is told in other words. */
export const refusedOnPage = (numbers: readonly number[]): SignInError =>
  new SignInError('page-refused', 'The sign-in page shows an error', {
    cause: {
      ...{ status: null, error: '', description: '', numbers, suberror: '', claims: '' },
      ...{ correlationId: '', traceId: '', retryAfterSeconds: null },
    },
  });

/** What the service said, if that is why signing in stopped. */
export const refusalOf = (error: SignInError): Refusal | undefined =>
  isRefusal(error.cause) ? error.cause : undefined;

const isRefusal = (cause: unknown): cause is Refusal =>
  typeof cause === 'object' && cause !== null && 'numbers' in cause && 'suberror' in cause;
