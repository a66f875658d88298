import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Coding = 'br' | 'gzip';

/** What browsers say they read, the better one first; undefined where they say nothing of it. */
export function codingFor(accepted: string | undefined): Coding | undefined {
  const named = new Set((accepted ?? '').toLowerCase().split(',').flatMap(nameOf));
  return (['br', 'gzip'] as const).find((coding) => named.has(coding));
}

/** `q=0` means: not this one. @see RFC 9110 section 12.5.3 */
function nameOf(part: string): readonly string[] {
  const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
  return parameters.some((each) => /^q=0(\.0*)?$/.test(each)) ? [] : [name];
}

/** Of the 11 steps of brotli the one that takes a millisecond for a page; the last takes fifty. */
const QUALITY_WHILE_WAITING = 4;

/** 128 kB, more than any page has: brotli takes memory for the whole window. */
const WINDOW_BITS = 17;

/** A page fits into one or two of them; by itself zlib would take sixteen kilobytes for each, and leave them to lie about. */
const CHUNK_BYTES = 4_096;

export const compressed = (body: string | Buffer, coding: Coding, quality = QUALITY_WHILE_WAITING): Buffer =>
  coding === 'gzip'
    ? gzipSync(body, { chunkSize: CHUNK_BYTES })
    : brotliCompressSync(body, {
        chunkSize: CHUNK_BYTES,
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
          [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(body),
        },
      });
