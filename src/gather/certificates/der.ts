/** Thrown by everything that reads DER, and turned into null by whoever reads a whole document. */
export class MalformedDer extends Error {
  override readonly name = 'MalformedDer';
}

/** null where reading meets something malformed; every other error is ours and goes on. */
export function unlessMalformed<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedDer) return null;
    throw error;
  }
}

/** One value in Distinguished Encoding Rules. Views into the bytes that were read, never copies. @see X.690 */
export type Der = {
  readonly tag: number;
  /** Tag, length and content. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
};

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  universalString: 0x1c,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Context tag `[number]`: primitive when it stands in for a simple value, constructed when it wraps. */
export const contextTag = (number: number, form: 'primitive' | 'constructed' = 'constructed'): number =>
  (form === 'constructed' ? 0xa0 : 0x80) | number;

/** Lengths of more than this many bytes would pass what fits into memory. */
const LENGTH_BYTES = 4;

/** The one value that these bytes are; anything behind it is an error. */
export function readDer(bytes: Uint8Array, tag?: number): Der {
  // Of a Buffer, each view would be a Buffer as well, which takes three times as long to make.
  const value = valueAt(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), 0);
  if (value.whole.length !== bytes.length) throw new MalformedDer('bytes follow the value');
  return tag === undefined ? value : expectTag(value, tag);
}

export function expectTag(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw new MalformedDer(`tag ${value?.tag} where ${tag} should be`);
  return value;
}

export const childrenOf = (value: Der): readonly Der[] => [...eachChild(value)];

/** One after the other, for lists too long to be held as a whole. */
export function* eachChild({ content }: Der): Generator<Der> {
  for (let at = 0; at < content.length; ) {
    const child = valueAt(content, at);
    at += child.whole.length;
    yield child;
  }
}

function valueAt(bytes: Uint8Array, start: number): Der {
  const tag = byteAt(bytes, start);
  if ((tag & 0x1f) === 0x1f) throw new MalformedDer('a tag of several bytes');
  const first = byteAt(bytes, start + 1);
  const more = first < 0x80 ? 0 : first & 0x7f;
  const length = first < 0x80 ? first : longLength(bytes.subarray(start + 2, start + 2 + more), more);
  const from = start + 2 + more;
  if (from + length > bytes.length) throw new MalformedDer('a value longer than what holds it');
  return { tag, whole: bytes.subarray(start, from + length), content: bytes.subarray(from, from + length) };
}

function longLength(bytes: Uint8Array, count: number): number {
  if (count === 0 || count > LENGTH_BYTES || bytes.length < count) throw new MalformedDer('a length that is none');
  const length = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  if (bytes[0] === 0 || length < 0x80) throw new MalformedDer('a length longer than it needs to be');
  return length;
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new MalformedDer('the bytes end too early');
  return byte;
}

/** A table, because every key identifier and number of some three hundred roots goes through here before the first verdict. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
