import { childrenOf, type Der, expectTag, MalformedDer, readDer, tags } from './der.ts';
import { objectIdentifierIn, wholeBytesIn } from './der-values.ts';
import { bits, objectIdentifier, sequence } from './der-writer.ts';

export type PublicKey = {
  readonly kind: 'rsa' | 'ec' | 'dsa' | 'eddsa' | 'unknown';
  /** Length of the number that has to be factored or of the field; 0 when unknown. */
  readonly bits: number;
  /** SubjectPublicKeyInfo, complete. */
  readonly spki: Uint8Array;
  /** The key alone, over which OCSP takes its hash. */
  readonly keyBytes: Uint8Array;
  /** DSA only: the key borrows its numbers from the issuer's. @see RFC 5280 section 6.1.4 (f) */
  readonly parameters: Uint8Array | null;
};

const KINDS: Readonly<Record<string, PublicKey['kind']>> = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.113549.1.1.10': 'rsa',
  '1.2.840.10045.2.1': 'ec',
  '1.2.840.10040.4.1': 'dsa',
  '1.3.101.112': 'eddsa',
  '1.3.101.113': 'eddsa',
};

/** Bits of the fields of named curves. */
const CURVES: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.1': 192,
  '1.3.132.0.33': 224,
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.10': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
};

export function publicKeyIn(value: Der): PublicKey {
  const [algorithm, key] = childrenOf(value);
  const [id, parameters] = childrenOf(expectTag(algorithm, tags.sequence));
  const kind = KINDS[objectIdentifierIn(id)] ?? 'unknown';
  const keyBytes = wholeBytesIn(expectTag(key, tags.bitString));
  return {
    kind,
    bits: bitsOf(kind, keyBytes, parameters),
    spki: value.whole,
    keyBytes,
    parameters: parameters?.whole ?? null,
  };
}

function bitsOf(kind: PublicKey['kind'], keyBytes: Uint8Array, parameters: Der | undefined): number {
  if (kind === 'rsa') return bitLength(childrenOf(readDer(keyBytes, tags.sequence))[0]);
  if (kind === 'ec')
    return parameters?.tag === tags.objectIdentifier ? (CURVES[objectIdentifierIn(parameters)] ?? 0) : 0;
  if (kind === 'dsa' && parameters?.tag === tags.sequence) return bitLength(childrenOf(parameters)[0]);
  return kind === 'eddsa' ? keyBytes.length * 8 : 0;
}

function bitLength(number: Der | undefined): number {
  const bytes = expectTag(number, tags.integer).content;
  const first = bytes.findIndex((byte) => byte !== 0);
  if (first < 0) throw new MalformedDer('a key of nothing');
  return (bytes.length - first - 1) * 8 + (32 - Math.clz32(bytes[first] ?? 0));
}

const DSA = '1.2.840.10040.4.1';

/** The key that verifies what the first of these signed; a DSA key without numbers takes them from those above it. */
export function verifyingKey([own, ...above]: readonly PublicKey[]): Pick<PublicKey, 'spki'> | undefined {
  if (own === undefined || own.kind !== 'dsa' || own.parameters !== null) return own;
  const lender = above.find(({ kind, parameters }) => kind !== 'dsa' || parameters !== null);
  if (lender?.kind !== 'dsa' || lender.parameters === null) return undefined;
  return { spki: sequence(sequence(objectIdentifier(DSA), lender.parameters), bits(own.keyBytes)) };
}
