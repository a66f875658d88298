import type { CertificateFacts, Evidence, EvidenceOf, Route } from '../../model/evidence.ts';
import { type FailureWord, failed, type Operation, success } from '../../model/failure.ts';
import { addressOf, roleOf, SIGN_IN } from './hosts.ts';
import { direct } from './route.ts';
import { seen } from './seen.ts';

export const certificate = (name: string, change: Partial<CertificateFacts> = {}): CertificateFacts => ({
  subject: `CN=${name}`,
  issuer: 'C=US, O=Microsoft Corporation, CN=Microsoft Azure RSA TLS Issuing CA 03',
  issuerName: 'Microsoft Corporation',
  names: [name],
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2026-12-31T00:00:00.000Z',
  serialNumber: '01',
  sha256: 'ab',
  key: 'rsa-2048',
  ...change,
});

const issuedBy = (issuerName: string) => ({ issuer: `O=${issuerName}, CN=${issuerName}`, issuerName });
type Handshake = EvidenceOf<'tls-handshake'>;

const handshake = (name: string, change: Partial<Handshake>): Handshake => ({
  kind: 'tls-handshake',
  ...seen('tls-chain'),
  ...{ name, role: roleOf(name), route: direct, address: addressOf(name), durationMs: 40 },
  outcome: success({ protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }),
  chain: [certificate(name)],
  trust: { system: 'accepted', bundled: 'accepted' },
  ...change,
});

export const proven = (name: string, route: Route = direct): Evidence => handshake(name, { route });

/** The way to a host ended at a step before any certificate; before the handshake no address answered at all. */
export const cutAt = (name: string, operation: Operation, word: FailureWord, route: Route = direct): Evidence =>
  handshake(name, {
    ...{ route, chain: [], trust: null, outcome: failed(operation, word) },
    ...(operation === 'tls-handshake' ? {} : { address: null }),
  });

/** A certificate came, and the system's store says this word to it. */
export const distrusted = (
  name: string,
  word: FailureWord,
  change: Partial<CertificateFacts> = {},
  more: Partial<Handshake> = {},
): Evidence =>
  handshake(name, {
    chain: [certificate(name, change)],
    trust: { system: word, bundled: word },
    outcome: failed('tls-handshake', word),
    ...more,
  });

/** Somebody opens TLS; by default this computer does not trust that. */
export const opened = (name: string, issuer: string, route: Route = direct): Evidence =>
  distrusted(name, 'certificate-unknown-issuer', issuedBy(issuer), { route });

export const openedAndTrusted = (name: string, issuer: string, route: Route = direct): Evidence =>
  handshake(name, {
    route,
    chain: [certificate(name, issuedBy(issuer))],
    trust: { system: 'accepted', bundled: 'certificate-unknown-issuer' },
  });

/** A trusted certificate, but for other names. */
export const otherName = (
  name: string,
  names: readonly string[],
  issuer = 'DigiCert TLS RSA SHA256 2020 CA1',
): Evidence =>
  handshake(name, {
    chain: [certificate(name, { names, ...issuedBy(issuer) })],
    outcome: failed('tls-handshake', 'certificate-wrong-name'),
  });

export const selfSigned = (name: string, names: readonly string[] = [name]): Evidence =>
  distrusted(name, 'certificate-self-signed', {
    subject: `CN=${names[0]}`,
    issuer: `CN=${names[0]}`,
    issuerName: `${names[0]}`,
    names,
  });

/** What a place said about a certificate that hosts rest on: a status, or one word of failure. */
export const revocationAsked = (
  url: string | null,
  said: 'good' | 'revoked' | 'unknown' | FailureWord,
  change: Partial<EvidenceOf<'revocation-asked'>> = {},
): Evidence => ({
  kind: 'revocation-asked',
  ...seen('revocation'),
  ...{ names: [SIGN_IN], certificate: SIGN_IN, url, route: direct, durationMs: 30 },
  by: url === null ? 'stapled' : url.endsWith('.crl') ? 'list' : 'ocsp',
  outcome: answered(said),
  ...change,
});

const answered = (said: 'good' | 'revoked' | 'unknown' | FailureWord): EvidenceOf<'revocation-asked'>['outcome'] => {
  if (said !== 'good' && said !== 'revoked' && said !== 'unknown')
    return failed(said === 'http-malformed' ? 'http-round-trip' : 'connect', said);
  const isRevoked = said === 'revoked';
  return success({
    status: said,
    revokedAt: isRevoked ? '2026-02-01T00:00:00.000Z' : null,
    reason: isRevoked ? 'keyCompromise' : null,
  });
};

export const versionTried = (
  name: string,
  version: EvidenceOf<'tls-version-tried'>['version'],
  word?: FailureWord,
): Evidence => ({
  kind: 'tls-version-tried',
  ...seen('tls-chain'),
  ...{ name, version },
  outcome: word === undefined ? success(null) : failed('tls-handshake', word),
});
