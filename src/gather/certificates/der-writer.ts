import { tags } from './der.ts';

/** One value from its parts. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(parts);
  return joined([Uint8Array.of(tag, ...lengthOf(content.length)), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => encode(tags.sequence, ...parts);

export const octets = (content: Uint8Array): Uint8Array => encode(tags.octetString, content);

export const bits = (wholeBytes: Uint8Array): Uint8Array => encode(tags.bitString, Uint8Array.of(0), wholeBytes);

export function objectIdentifier(dotted: string): Uint8Array {
  const [root = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(tags.objectIdentifier, Uint8Array.from([root * 40 + second, ...rest].flatMap(arcBytes)));
}

/** Seven bits a byte, the highest bit set on all but the last. */
const arcBytes = (arc: number): readonly number[] =>
  arc < 0x80 ? [arc] : [...arcBytes(Math.floor(arc / 0x80)).map((byte) => byte | 0x80), arc % 0x80];

const lengthOf = (length: number): readonly number[] => {
  if (length < 0x80) return [length];
  const bytes = bigEndian(length);
  return [0x80 | bytes.length, ...bytes];
};

const bigEndian = (number: number): readonly number[] =>
  number < 0x100 ? [number] : [...bigEndian(Math.floor(number / 0x100)), number % 0x100];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
