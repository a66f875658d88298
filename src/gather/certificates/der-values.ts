import { type Der, expectTag, MalformedDer, tags } from './der.ts';

/** DER leaves one way to write each truth value. */
export function booleanIn({ content }: Der): boolean {
  const [byte] = content;
  if (content.length !== 1 || (byte !== 0x00 && byte !== 0xff)) throw new MalformedDer('a truth value that is none');
  return byte === 0xff;
}

/** A small whole number that is not negative: lengths and counts. Larger ones are as good as without limit. */
export function countIn({ content }: Der): number {
  if (content.length === 0 || ((content[0] ?? 0) & 0x80) !== 0) throw new MalformedDer('a count below zero');
  return content.reduce((sum, byte) => Math.min(sum * 256 + byte, Number.MAX_SAFE_INTEGER), 0);
}

/** In dots: `2.5.29.19`. */
export function objectIdentifierIn(value: Der | undefined): string {
  const { content } = expectTag(value, tags.objectIdentifier);
  const last = content.at(-1);
  if (last === undefined || (last & 0x80) !== 0) throw new MalformedDer('an object identifier that breaks off');
  if (content.length > LONGEST_IDENTIFIER) throw new MalformedDer('an object identifier too long to be one');
  const [first = 0, ...rest] = arcsOf(content);
  const root = first < 80 ? Math.floor(Number(first) / 40) : 2;
  return [root, typeof first === 'bigint' ? first - 80n : first - root * 40, ...rest].join('.');
}

/** A hundred bytes hold every real one. */
const LONGEST_IDENTIFIER = 100;

/** The largest arc that seven more bits leave exact. */
const LARGEST_EXACT = 2 ** 46;

/** Arcs have no upper limit: some hold numbers of 128 bits, which become big. */
function arcsOf(content: Uint8Array): readonly (number | bigint)[] {
  const arcs: (number | bigint)[] = [];
  let arc: number | bigint = 0;
  for (const byte of content) {
    const low = byte & 0x7f;
    arc = typeof arc === 'number' && arc < LARGEST_EXACT ? arc * 128 + low : (BigInt(arc) << 7n) | BigInt(low);
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  return arcs;
}

/** Bits in their order; the unused ones at the end are dropped. */
export type Bits = { readonly bytes: Uint8Array; has(bit: number): boolean };

export function bitsIn({ content }: Der): Bits {
  const [unused = 8] = content;
  const bytes = content.subarray(1);
  if (unused > 7 || (bytes.length === 0 && unused > 0)) throw new MalformedDer('a bit string that is none');
  return { bytes, has: (bit) => (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1 };
}

/** A signature or key: whole bytes. */
export function wholeBytesIn(value: Der): Uint8Array {
  if (value.content[0] !== 0) throw new MalformedDer('a bit string of broken bytes');
  return bitsIn(value).bytes;
}

/** `YYYYMMDDHHMMSSZ` and no more. */
const LONGEST_TIME = 32;

/** Milliseconds since 1970. Years of two digits lie between 1950 and 2049. @see RFC 5280 section 4.1.2.5 */
export function instantIn(value: Der | undefined): number {
  const text = String.fromCharCode(...(value?.content.subarray(0, LONGEST_TIME) ?? []));
  const isShort = value?.tag === tags.utcTime;
  if (!isShort && value?.tag !== tags.generalizedTime) throw new MalformedDer('no time where one should be');
  const written = isShort ? (text.slice(0, 2) < '50' ? '20' : '19') + text : text;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(written) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at)) throw new MalformedDer('a time that does not exist');
  return at;
}

const decoders = { 'utf-8': new TextDecoder('utf-8'), 'utf-16be': new TextDecoder('utf-16be') };

/** Text of any string type; bytes that fit no letter come out as the sign for that. */
export function textIn({ tag, content }: Der): string {
  if (tag === tags.universalString) return universalText(content);
  return decoders[tag === tags.bmpString ? 'utf-16be' : 'utf-8'].decode(content);
}

function universalText(content: Uint8Array): string {
  const view = new DataView(content.buffer, content.byteOffset, content.length - (content.length % 4));
  const letters = Array.from({ length: view.byteLength / 4 }, (_, at) => view.getUint32(at * 4));
  return letters.map((letter) => (letter > 0x10ffff ? '\ufffd' : String.fromCodePoint(letter))).join('');
}
