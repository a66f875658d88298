import type { IncomingMessage } from 'node:http';
import { type Refusal, refusals } from './refusal.ts';

/** A day's log is larger; a person pastes less. */
const LARGEST_BYTES = 1024 * 1024;

const FORM = /^application\/x-www-form-urlencoded *(;|$)/i;

/** The fields of a form; a refusal where it is none, or too large: then the rest of it is not even received. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | Refusal> {
  if (!FORM.test(request.headers['content-type'] ?? '')) return refusals.wrongType;
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BYTES) return refusals.tooLarge;
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    sizeBytes += piece.length;
    if (sizeBytes > LARGEST_BYTES) return refusals.tooLarge;
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
}
