import { constants, createPublicKey, verify } from 'node:crypto';
import type { VerifySignature } from '../certificates/path-rules.ts';
import type { SignatureAlgorithm } from '../certificates/signature-algorithm.ts';

/** Verifies with the OpenSSL that Node brings. What that does not know (odd curves, MD2) is not verified, so false. */
export const verifySignature: VerifySignature = ({ signedBytes, signature, algorithm }, { spki }) => {
  if (algorithm === null) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    if (!KEYS[algorithm.scheme].includes(key.asymmetricKeyType ?? '')) return false;
    return verify(algorithm.hash, signedBytes, { key, ...paddingOf(algorithm) }, signature);
  } catch {
    return false;
  }
};

/** Which sorts of keys make which signatures. */
const KEYS: Readonly<Record<SignatureAlgorithm['scheme'], readonly string[]>> = {
  rsa: ['rsa'],
  'rsa-pss': ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  dsa: ['dsa'],
  eddsa: ['ed25519', 'ed448'],
};

const paddingOf = (algorithm: SignatureAlgorithm): { padding?: number; saltLength?: number } =>
  algorithm.scheme === 'rsa-pss' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltBytes } : {};
