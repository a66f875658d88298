import { type Failure, failed } from '../../model/failure.ts';
import type { Framing } from './answer-head.ts';
import type { ByteSource } from './byte-source.ts';

/** What came of a body. */
export type AnswerBody = {
  readonly body: Uint8Array;
  readonly receivedBytes: number;
  /** What broke it off; null when it came whole. */
  readonly brokenBy: Failure | null;
};

/** Reads a body to its end, keeping its first `keepBytes`. */
export async function readBody(source: ByteSource, framing: Framing, keepBytes: number): Promise<AnswerBody> {
  const tally = tallyOf(keepBytes);
  const brokenBy = await READERS[framing.by](source, tally, framing.by === 'length' ? framing.bytes : 0);
  return { ...tally.sum(), brokenBy };
}

type Tally = {
  add(bytes: Uint8Array): void;
  sum(): Pick<AnswerBody, 'body' | 'receivedBytes'>;
};

function tallyOf(keepBytes: number): Tally {
  const kept: Uint8Array[] = [];
  let receivedBytes = 0;
  return {
    add(bytes) {
      const room = Math.max(0, keepBytes - receivedBytes);
      if (room > 0) kept.push(bytes.subarray(0, room));
      receivedBytes += bytes.length;
    },
    sum: () => ({ body: Buffer.concat(kept), receivedBytes }),
  };
}

type Reader = (source: ByteSource, tally: Tally, length: number) => Promise<Failure | null>;

const byLength: Reader = async (source, tally, length) => {
  for (let missing = length; missing > 0; ) {
    const piece = await source.some(missing);
    if (!piece.ok) return piece.failure;
    missing -= piece.value.length;
    tally.add(piece.value);
  }
  return null;
};

const byClose: Reader = async (source, tally) => {
  for (;;) {
    const piece = await source.some(Number.POSITIVE_INFINITY);
    if (!piece.ok) return piece.failure.word === 'connection-closed' ? null : piece.failure;
    tally.add(piece.value);
  }
};

/** @see RFC 9112 section 7.1 */
const byChunks: Reader = async (source, tally) => {
  for (;;) {
    const line = await source.line();
    if (!line.ok) return line.failure;
    const [, size] = /^([0-9a-f]{1,12})\s*(?:;|$)/i.exec(line.value) ?? [];
    if (size === undefined) return failed('http-round-trip', 'http-malformed', 'no chunk size').failure;
    const length = Number.parseInt(size, 16);
    if (length === 0) return await skipTrailers(source);
    const broken = (await byLength(source, tally, length)) ?? (await skipLineEnd(source));
    if (broken !== null) return broken;
  }
};

async function skipLineEnd(source: ByteSource): Promise<Failure | null> {
  const line = await source.line();
  if (!line.ok) return line.failure;
  return line.value === '' ? null : failed('http-round-trip', 'http-malformed', 'chunk longer than it says').failure;
}

/** Nobody here needs them; a peer could send them for ever. */
const MOST_TRAILERS = 100;

async function skipTrailers(source: ByteSource): Promise<Failure | null> {
  for (let seen = 0; seen < MOST_TRAILERS; seen += 1) {
    const line = await source.line();
    if (!line.ok) return line.failure;
    if (line.value === '') return null;
  }
  return failed('http-round-trip', 'http-malformed', 'endless trailers').failure;
}

const READERS: Readonly<Record<Framing['by'], Reader>> = { length: byLength, chunks: byChunks, close: byClose };
