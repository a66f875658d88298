import { SignInError } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

/** The list of signing keys is the longest answer, some 20 kB; one MiB is out of all proportion. */
export const LIMIT_BYTES = 1_048_576;

/**
 * Sends one request and takes the answer in, up to the limit. Follows no redirect: nothing that signing in asks answers
 * with one, so who redirects is not the service. Throws SignInError: the fetch's own, or one whose `cause` is what the
 * network threw.
 */
export async function send(world: Surroundings, url: string, request: RequestInit = {}): Promise<Response> {
  const response = await sendToPage(world, url, request);
  const { status, headers } = response;
  if (status < 300 || status >= 400) return response;
  const cause = { status, location: headers.get('location') };
  throw new SignInError('answer-redirected', `${new URL(url).host} leads elsewhere`, { cause });
}

/** The same where a page is asked: those lead on by redirects, which are given back as they are. */
export async function sendToPage(world: Surroundings, url: string, request: RequestInit): Promise<Response> {
  const response = await world
    .fetch(url, { ...request, redirect: 'manual', signal: world.signal })
    .catch((cause: unknown) => Promise.reject(cause instanceof SignInError ? cause : unanswered(world, url, cause)));
  const { status, headers } = response;
  const body = await readUpTo(LIMIT_BYTES, world, url, response);
  return new Response(BODILESS.has(status) ? null : body, { status, headers });
}

/** Statuses whose answers have no body. RFC 9110 section 15 */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

async function readUpTo(limit: number, world: Surroundings, url: string, response: Response): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > limit) throw new SignInError('answer-too-large', `${new URL(url).host} sent more than ${limit} bytes`);
      pieces.push(piece);
    }
  } catch (cause) {
    throw cause instanceof SignInError ? cause : unanswered(world, url, cause);
  }
  return new Blob(pieces);
}

function unanswered({ signal }: Surroundings, url: string, cause: unknown): SignInError {
  const { host } = new URL(url);
  return signal.aborted ? stopped(signal) : new SignInError('no-answer', `No answer from ${host}`, { cause });
}

/** Whoever stopped signing in: the time, or the person. */
export function stopped(signal: AbortSignal): SignInError {
  const isTime = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
  return isTime
    ? new SignInError('timed-out', 'Signing in took longer than allowed', { cause: signal.reason })
    : new SignInError('cancelled', 'Signing in was cancelled', { cause: signal.reason });
}

/** The answer as JSON. Throws when it is not. */
export async function jsonIn(response: Response): Promise<unknown> {
  const text = await response.clone().text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SignInError('answer-not-json', 'The answer is not the document that it should be', { cause });
  }
}

export const asForm = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  body: new URLSearchParams(fields).toString(),
});
