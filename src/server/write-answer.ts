import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './asked.ts';

/**
 * Nothing but our own style sheet and script, forms that lead to us, no frame around us; and nothing is kept, since reports name what
 * a company runs. The origin of a form is told to ourselves only. @see https://www.w3.org/TR/CSP3/
 */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Writes an answer; a stream until it ends, the reader leaves, or `ended` says that the program does. */
export async function writeAnswer(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  ended: AbortSignal,
): Promise<void> {
  // What was not read of the body is not read any more.
  const rest = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, { ...HEADERS, ...headers, ...rest });
  if (request.method === 'HEAD') return void response.end();
  if (typeof body !== 'function') return void response.end(body);
  const left = new AbortController();
  response.on('close', () => left.abort());
  await body((text) => void response.write(text), AbortSignal.any([left.signal, ended]));
  response.end();
}
