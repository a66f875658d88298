import type { Certificate } from './certificate.ts';
import { contextTag, hexOf, tags } from './der.ts';
import { encode, objectIdentifier, octets, sequence } from './der-writer.ts';

/** How OCSP names a certificate: by hashes of its issuer and its number. All in hexadecimal. */
export type CertificateId = { readonly nameHash: string; readonly keyHash: string; readonly serialNumber: string };

export type IdHash = 'SHA-1' | 'SHA-256';

export async function certificateId(
  certificate: Certificate,
  issuer: Certificate,
  hash: IdHash,
): Promise<CertificateId> {
  const [nameHash, keyHash] = await hashesOf(certificate, issuer, hash);
  return { nameHash: hexOf(nameHash), keyHash: hexOf(keyHash), serialNumber: certificate.serialNumber };
}

/** Of the issuer's name and of its key. */
const hashesOf = (certificate: Certificate, issuer: Certificate, hash: IdHash) =>
  Promise.all([digest(hash, certificate.issuerDer), digest(hash, issuer.publicKey.keyBytes)]);

const digest = async (hash: IdHash, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(hash, Uint8Array.from(bytes)));

const SHA_1 = '1.3.14.3.2.26';
export const NONCE = '1.3.6.1.5.5.7.48.1.2';

/**
 * A question about one certificate. Hashed with SHA-1, which every responder understands and nothing rests on here.
 * @see RFC 6960 section 4.1
 */
export async function ocspRequest(
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array,
): Promise<Uint8Array> {
  const [nameHash, keyHash] = await hashesOf(certificate, issuer, 'SHA-1');
  const id = sequence(
    sequence(objectIdentifier(SHA_1), encode(tags.null)),
    octets(nameHash),
    octets(keyHash),
    certificate.serialNumberDer,
  );
  const extensions = sequence(sequence(objectIdentifier(NONCE), octets(octets(nonce))));
  return sequence(sequence(sequence(sequence(id)), encode(contextTag(2), extensions)));
}

/** Where to GET the answer. @see RFC 6960 appendix A.1 */
export const ocspUrl = (responder: string, request: Uint8Array): string =>
  `${responder.replace(/\/$/, '')}/${encodeURIComponent(btoa(String.fromCharCode(...request)))}`;
