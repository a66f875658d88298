import { childrenOf, contextTag, type Der, expectTag, MalformedDer, tags } from './der.ts';
import { countIn, objectIdentifierIn } from './der-values.ts';

export type Hash = 'md2' | 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

export type SignatureAlgorithm =
  | { readonly scheme: 'rsa' | 'ecdsa' | 'dsa'; readonly hash: Hash }
  | { readonly scheme: 'rsa-pss'; readonly hash: Hash; readonly saltBytes: number }
  /** Ed25519 and Ed448, which bring their own hash. */
  | { readonly scheme: 'eddsa'; readonly hash: null };

const ALGORITHMS: Readonly<Record<string, { scheme: 'rsa' | 'ecdsa' | 'dsa'; hash: Hash }>> = {
  '1.2.840.113549.1.1.2': { scheme: 'rsa', hash: 'md2' },
  '1.2.840.113549.1.1.4': { scheme: 'rsa', hash: 'md5' },
  '1.2.840.113549.1.1.5': { scheme: 'rsa', hash: 'sha1' },
  '1.2.840.113549.1.1.14': { scheme: 'rsa', hash: 'sha224' },
  '1.2.840.113549.1.1.11': { scheme: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { scheme: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { scheme: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.1': { scheme: 'ecdsa', hash: 'sha1' },
  '1.2.840.10045.4.3.1': { scheme: 'ecdsa', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { scheme: 'ecdsa', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { scheme: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { scheme: 'ecdsa', hash: 'sha512' },
  '1.2.840.10040.4.3': { scheme: 'dsa', hash: 'sha1' },
  '2.16.840.1.101.3.4.3.2': { scheme: 'dsa', hash: 'sha256' },
};

const PSS = '1.2.840.113549.1.1.10';
const ED = ['1.3.101.112', '1.3.101.113'];

const HASHES: Readonly<Record<string, Hash>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** null for an algorithm that is not known here. */
export function signatureAlgorithmIn(value: Der): SignatureAlgorithm | null {
  const [id, parameters] = childrenOf(value);
  const name = objectIdentifierIn(id);
  if (name === PSS) return pssIn(parameters);
  if (ED.includes(name)) return { scheme: 'eddsa', hash: null };
  return ALGORITHMS[name] ?? null;
}

/** What is left out means SHA-1 and a salt of 20 bytes. @see RFC 4055 section 3.1 */
function pssIn(parameters: Der | undefined): SignatureAlgorithm | null {
  const parts = parameters === undefined ? [] : childrenOf(expectTag(parameters, tags.sequence));
  const part = (number: number): Der | undefined => {
    const found = parts.find(({ tag }) => tag === contextTag(number));
    return found === undefined ? undefined : childrenOf(found)[0];
  };
  const hash = hashIn(part(0));
  const mask = part(1);
  const maskHash = mask === undefined ? 'sha1' : hashIn(childrenOf(mask)[1]);
  const salt = part(2);
  // Nobody has ever signed with two different hashes; OpenSSL is told only one.
  if (hash === null || maskHash !== hash) return null;
  return { scheme: 'rsa-pss', hash, saltBytes: salt === undefined ? 20 : saltIn(salt) };
}

function hashIn(value: Der | undefined): Hash | null {
  return value === undefined ? 'sha1' : (HASHES[objectIdentifierIn(childrenOf(value)[0])] ?? null);
}

/** A salt is as long as a hash; 512 bytes is the longest that a key of 4,096 bits has room for. */
function saltIn(value: Der): number {
  const bytes = countIn(expectTag(value, tags.integer));
  if (bytes > 512) throw new MalformedDer('a salt longer than the key');
  return bytes;
}
