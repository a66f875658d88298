import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export type SigningKey = { readonly id: string; readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** Who signs: Entra; a key under Entra's id that is not Entra's; AD FS; a key that AD FS never announced. */
type Signer = 'entra' | 'forged' | 'adfs' | 'unannounced';

/** Keys are made when they are first used: each takes a tenth of a second, and most runs need but one. */
export type Keys = Readonly<Record<Signer, () => SigningKey>>;

/** RSA keys of 2,048 bits; Entra's own may be given (PEM). */
export const makeKeys = (entra?: string): Keys => ({
  entra: once(() => (entra === undefined ? newKey() : signingKey(createPrivateKey(entra)))),
  forged: once(newKey),
  adfs: once(newKey),
  unannounced: once(newKey),
});

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const newKey = (): SigningKey => signingKey(generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey);

function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { id: createHash('sha1').update(der).digest('base64url'), publicKey, privateKey };
}

type Claims = Readonly<Record<string, unknown>>;

const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** @see RFC 7519, RFC 7515 section 3.1 */
export function signedToken(claims: Claims, { privateKey }: SigningKey, keyId: string): string {
  const content = `${part({ typ: 'JWT', alg: 'RS256', kid: keyId })}.${part(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}

/** @see RFC 7519 section 6 */
export const unsignedToken = (claims: Claims): string => `${part({ typ: 'JWT', alg: 'none' })}.${part(claims)}.`;
