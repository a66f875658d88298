import type { CheckReport, Signature } from '../../model/report.ts';
import { fromLetters, inLetters } from '../base64url.ts';
import { type SignatureState, type SigningKey, signatureOver, stateOf } from '../signature/signature.ts';
import { type Compact, compactOf, type Known, reportOf, shorterForms } from './compact.ts';
import { isCompact } from './compact-shape.ts';

/**
 * `r1.`, a report, a point, a key and a signature over the report: all that fits into an address, a QR code or a line of a mail, in letters
 * that stand there as they are.
 */
const PACKED = /\br1\.([\w-]{20,})\.([\w-]{128})/;

/** Of Ed25519; a signature has twice as many. */
const KEY_BYTES = 32;

/** In place of key and signature, where nobody vouches. */
const UNSIGNED = 'A'.repeat(128);

/** Far more than any report has; what unpacks to more wants to fill the memory. */
const LONGEST_BYTES = 512 * 1024;

export type Packed = {
  readonly text: string;
  /** Whether everything but the raw evidence is in it. */
  readonly isWhole: boolean;
};

/** A report that came packed, and whether it came as it was sent. */
export type Unpacked = {
  readonly report: CheckReport;
  readonly state: SignatureState;
  /** Absent when it came unsigned. */
  readonly signature?: Signature;
  readonly isWhole: boolean;
};

/**
 * The fullest form of a report that is not longer than this many characters; the barest one should none be. Without a key nobody
 * vouches for it.
 */
export async function packed(
  report: CheckReport,
  known: Known,
  key: SigningKey | undefined,
  mostCharacters = Number.POSITIVE_INFINITY,
): Promise<Packed> {
  const whole = compactOf(report, known);
  let text = '';
  for (const [place, shorter] of shorterForms.entries()) {
    text = await writtenDown(shorter(whole), key);
    if (text.length <= mostCharacters) return { text, isWhole: place === 0 };
  }
  return { text, isWhole: false };
}

async function writtenDown(compact: Compact, key: SigningKey | undefined): Promise<string> {
  const bytes = await pressed(JSON.stringify(compact));
  if (key === undefined) return `r1.${inLetters(bytes)}.${UNSIGNED}`;
  const { key: name, value } = await signatureOver(bytes, key);
  return `r1.${inLetters(bytes)}.${inLetters(Uint8Array.from([...fromLetters(name), ...fromLetters(value)]))}`;
}

/** Whether a text holds a packed report: a link, a mail, the bare letters. */
export const holdsPacked = (text: string): boolean => PACKED.test(text);

/** The packed report in a text; undefined when there is none, or it is damaged beyond reading. */
export async function unpacked(text: string, known: Known): Promise<Unpacked | undefined> {
  const [, data = '', vouching = ''] = PACKED.exec(text) ?? [];
  try {
    const bytes = fromLetters(data);
    const compact = await compactIn(bytes);
    if (compact === undefined) return undefined;
    const found = { report: reportOf(compact, known), isWhole: compact.x !== true };
    if (vouching === UNSIGNED) return { ...found, state: 'unsigned' };
    const signature = signatureIn(vouching);
    return { ...found, state: await stateOf(bytes, signature), signature };
  } catch {
    return undefined;
  }
}

function signatureIn(vouching: string): Signature {
  const vouched = fromLetters(vouching);
  return {
    algorithm: 'Ed25519',
    key: inLetters(vouched.subarray(0, KEY_BYTES)),
    value: inLetters(vouched.subarray(KEY_BYTES)),
  };
}

async function compactIn(pressed: Uint8Array<ArrayBuffer>): Promise<Compact | undefined> {
  const bytes = await through(new DecompressionStream('deflate-raw'), pressed, LONGEST_BYTES);
  const plain: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return isCompact(plain) ? plain : undefined;
}

/** Deflate: every browser undoes it. Brotli is a tenth shorter, and no browser undoes it for scripts. @see RFC 1951 */
const pressed = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text), Number.POSITIVE_INFINITY);

async function through(
  stream: CompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const out: Uint8Array[] = [];
  let length = 0;
  for await (const piece of new Blob([bytes]).stream().pipeThrough(stream)) {
    length += piece.length;
    if (length > mostBytes) throw new RangeError('unpacks to more than any report has');
    out.push(piece);
  }
  const whole = new Uint8Array(length);
  out.reduce((place, piece) => {
    whole.set(piece, place);
    return place + piece.length;
  }, 0);
  return whole;
}
