import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Stream } from './asked.ts';
import { codingFor, compressed } from './compressed.ts';
import type { Policy } from './policy.ts';

/** Nothing is kept, since reports name what a company runs. The origin of a form is told to ourselves only. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Writes an answer under the policy of all pages, where it has none of its own; a stream until it ends, the reader leaves, or `ended` says that the program does. */
export async function writeAnswer(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  { policy, ended }: { readonly policy: Policy; readonly ended: AbortSignal },
): Promise<void> {
  // What was not read of the body is not read any more.
  const rest = request.complete ? {} : { connection: 'close' };
  const general = { ...HEADERS, 'content-security-policy': policy() };
  if (typeof body === 'function') {
    response.writeHead(status, { ...general, ...headers, ...rest });
    return await writeStream(body, request, response, ended);
  }
  const isPacked = headers['content-encoding'] !== undefined;
  const coding =
    isPacked || Buffer.byteLength(body) < WORTH_BYTES
      ? undefined
      : codingFor(String(request.headers['accept-encoding'] ?? ''));
  const sent = coding === undefined ? body : packed(body, coding);
  response.writeHead(status, {
    ...{ ...general, ...headers, ...rest },
    ...{ 'content-length': Buffer.byteLength(sent), vary: 'accept-encoding' },
    ...(coding === undefined ? {} : { 'content-encoding': coding }),
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

async function writeStream(
  stream: Stream,
  request: IncomingMessage,
  response: ServerResponse,
  ended: AbortSignal,
): Promise<void> {
  if (request.method === 'HEAD') return void response.end();
  const left = new AbortController();
  response.on('close', () => left.abort());
  await stream((text) => void response.write(text), AbortSignal.any([left.signal, ended]));
  response.end();
}

/** What is smaller goes in one packet either way. */
const WORTH_BYTES = 1_000;

/** Files stay in memory as they are, so each of them is compressed once, as well as it can be. */
const packedFiles = new WeakMap<Buffer, Map<string, Buffer>>();
const BEST_QUALITY = 11;

function packed(body: string | Buffer, coding: 'br' | 'gzip'): Buffer {
  if (typeof body === 'string') return compressed(body, coding);
  const known = packedFiles.get(body) ?? new Map<string, Buffer>();
  packedFiles.set(body, known);
  const sent = known.get(coding) ?? compressed(body, coding, BEST_QUALITY);
  known.set(coding, sent);
  return sent;
}
