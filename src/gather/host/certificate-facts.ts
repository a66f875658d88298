import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { CertificateFacts } from '../../model/evidence.ts';

/** What evidence says of one certificate. */
export const certificateFacts = (certificate: X509Certificate): CertificateFacts => ({
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  issuerName: attribute(certificate.issuer, 'O') ?? attribute(certificate.issuer, 'CN') ?? oneLine(certificate.issuer),
  names: namesIn(certificate.subjectAltName),
  notBefore: certificate.validFromDate.toISOString(),
  notAfter: certificate.validToDate.toISOString(),
  serialNumber: certificate.serialNumber,
  sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  key: keyOf(certificate),
});

/** Whether the certificate is for this host. Its subject does not count. @see RFC 9525 section 6.3 */
export const namesHost = (certificate: X509Certificate, host: string): boolean =>
  isIP(host) === 0
    ? certificate.checkHost(host, { subject: 'never', partialWildcards: false }) !== undefined
    : certificate.checkIP(host) !== undefined;

/** Node writes one attribute on each line, and nothing at all for an empty name. */
const oneLine = (name: string | undefined): string => (name ?? '').trim().split('\n').join(', ');

function attribute(name: string | undefined, type: string): string | undefined {
  const [, value] = new RegExp(`^${type}=(.+)$`, 'm').exec(name ?? '') ?? [];
  return value?.replace(/\\(.)/g, '$1');
}

/** Reads `DNS:a.example, IP Address:192.0.2.1`; a name with unusual characters stands in quotes. */
const namesIn = (alternatives: string | undefined): readonly string[] =>
  [...(alternatives ?? '').matchAll(/(?:^|, )(?:DNS|IP Address):(?:"((?:[^"\\]|\\.)*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );

/** OpenSSL's names of the curves that NIST calls otherwise. */
const CURVES: Readonly<Record<string, string>> = { prime256v1: 'p-256', secp384r1: 'p-384', secp521r1: 'p-521' };

function keyOf(certificate: X509Certificate): string {
  try {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = certificate.publicKey;
    const curve = details?.namedCurve;
    const size = curve === undefined ? details?.modulusLength : (CURVES[curve] ?? curve);
    return size === undefined ? type : `${type}-${size}`;
  } catch {
    // A kind of key that OpenSSL does not know.
    return 'unknown';
  }
}
