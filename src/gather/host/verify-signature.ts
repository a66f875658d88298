import type { KeyObject } from 'node:crypto';
import type { Digest } from '../certificates/ocsp-request.ts';
import type { VerifySignature } from '../certificates/path-rules.ts';
import type { SignatureAlgorithm } from '../certificates/signature-algorithm.ts';

/** Asked for when a signature has come: to load it takes as long as everything else that the first packet waits for. */
const crypto = () => process.getBuiltinModule('node:crypto');

/** Verifies with the OpenSSL that Node brings. What that does not know (odd curves, MD2) is not verified, so false. */
export const verifySignature: VerifySignature = ({ signedBytes, signature, algorithm }, { spki }) => {
  if (algorithm === null) return false;
  try {
    const key = keyIn(spki);
    if (!KEYS[algorithm.scheme].includes(key.asymmetricKeyType ?? '')) return false;
    return crypto().verify(algorithm.hash, signedBytes, { key, ...paddingOf(algorithm) }, signature);
  } catch {
    return false;
  }
};

/** SHA-1 names certificates in questions about them; nobody is trusted for it. */
export const digest: Digest = (hash, bytes) => crypto().createHash(hash).update(bytes).digest();

/** A few authorities sign for all hosts; to read a key takes longer than to use it. */
const MOST_KEYS = 64;
const keys = new Map<string, KeyObject>();

function keyIn(spki: Uint8Array): KeyObject {
  const der = Buffer.from(spki);
  const name = der.toString('base64');
  const key = keys.get(name) ?? crypto().createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Which sorts of keys make which signatures. */
const KEYS: Readonly<Record<SignatureAlgorithm['scheme'], readonly string[]>> = {
  rsa: ['rsa'],
  'rsa-pss': ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  dsa: ['dsa'],
  eddsa: ['ed25519', 'ed448'],
};

const paddingOf = (algorithm: SignatureAlgorithm): { padding?: number; saltLength?: number } =>
  algorithm.scheme === 'rsa-pss'
    ? { padding: crypto().constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltBytes }
    : {};
