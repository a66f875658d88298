import type { Certificate } from './certificate.ts';
import { contextTag, hexOf, tags } from './der.ts';
import { encode, objectIdentifier, octets, sequence } from './der-writer.ts';

/** How OCSP names a certificate: by hashes of its issuer and its number. All in hexadecimal. */
export type CertificateId = { readonly nameHash: string; readonly keyHash: string; readonly serialNumber: string };

export type IdHash = 'SHA-1' | 'SHA-256';

/** Sync: what waits for a thread would wait for everything else that has just arrived. */
export type Digest = (hash: IdHash, bytes: Uint8Array) => Uint8Array;

export const certificateId = (
  certificate: Certificate,
  issuer: Certificate,
  hash: IdHash,
  digest: Digest,
): CertificateId => ({
  nameHash: hexOf(digest(hash, certificate.issuerDer)),
  keyHash: hexOf(digest(hash, issuer.publicKey.keyBytes)),
  serialNumber: certificate.serialNumber,
});

const SHA_1 = '1.3.14.3.2.26';
export const NONCE = '1.3.6.1.5.5.7.48.1.2';

/**
 * A question about one certificate. Hashed with SHA-1, which every responder understands and nothing rests on here.
 * @see RFC 6960 section 4.1
 */
export function ocspRequest(
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array,
  digest: Digest,
): Uint8Array {
  const id = sequence(
    sequence(objectIdentifier(SHA_1), encode(tags.null)),
    octets(digest('SHA-1', certificate.issuerDer)),
    octets(digest('SHA-1', issuer.publicKey.keyBytes)),
    certificate.serialNumberDer,
  );
  const extensions = sequence(sequence(objectIdentifier(NONCE), octets(octets(nonce))));
  return sequence(sequence(sequence(sequence(id)), encode(contextTag(2), extensions)));
}

/** Where to GET the answer. @see RFC 6960 appendix A.1 */
export const ocspUrl = (responder: string, request: Uint8Array): string =>
  `${responder.replace(/\/$/, '')}/${encodeURIComponent(btoa(String.fromCharCode(...request)))}`;
