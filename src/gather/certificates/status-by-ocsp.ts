import type { Certificate } from './certificate.ts';
import { hexOf } from './der.ts';
import type { OcspAnswer, SingleAnswer } from './ocsp-answer.ts';
import { certificateId, type Digest } from './ocsp-request.ts';
import type { PathRules } from './path-rules.ts';
import type { RevocationStatus } from './status-by-lists.ts';
import { failureOfPath } from './validate-path.ts';

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** Clocks of responders and computers differ a little; the same as sign-in tolerates. */
const TOLERATED_MS = 300_000;

/** What the path of a signer must satisfy, and how names and keys are hashed. */
export type OcspRules = PathRules & { readonly digest: Digest };

/**
 * What an OCSP answer says of a certificate, if it may be believed. `nonce` is what was asked with; null for an answer that nobody
 * asked for, stapled to the handshake. @see RFC 6960 section 3.2
 */
export function statusByOcsp(
  answer: OcspAnswer,
  certificate: Certificate,
  issuer: Certificate,
  rules: OcspRules,
  nonce: Uint8Array | null,
): RevocationStatus {
  const isOurs = nonce === null || answer.nonce === null || answer.nonce === hexOf(nonce);
  if (!isOurs || !isSigned(answer, issuer, rules)) return { status: 'unknown' };
  for (const single of answer.answers) {
    const id = certificateId(certificate, issuer, single.hash, rules.digest);
    const isAbout = (['nameHash', 'keyHash', 'serialNumber'] as const).every((key) => single[key] === id[key]);
    if (isAbout) return statusOf(single, rules.atMs);
  }
  return { status: 'unknown' };
}

/** What was revoked stays so: only a good word needs to be fresh. */
function statusOf(
  { status, revokedAtMs, reason, thisUpdateMs, nextUpdateMs }: SingleAnswer,
  atMs: number,
): RevocationStatus {
  if (status === 'revoked' && revokedAtMs !== null) return { status, atMs: revokedAtMs, reason };
  const isFresh =
    thisUpdateMs <= atMs + TOLERATED_MS && atMs <= (nextUpdateMs ?? Number.POSITIVE_INFINITY) + TOLERATED_MS;
  return { status: status === 'good' && isFresh ? 'good' : 'unknown' };
}

/** The issuer itself signs, or somebody to whom it gave a certificate for just that. */
function isSigned(answer: OcspAnswer, issuer: Certificate, rules: OcspRules): boolean {
  const delegates = answer.certificates.filter((one) => one.purposes?.includes(OCSP_SIGNING));
  for (const signer of [issuer, ...delegates]) {
    if (!isResponder(answer, signer, rules) || !rules.verify(answer, signer.publicKey)) continue;
    if (signer === issuer || failureOfPath([signer, issuer], { ...rules, purpose: null }) === undefined) return true;
  }
  return false;
}

function isResponder({ responder }: OcspAnswer, signer: Certificate, { digest }: OcspRules): boolean {
  if ('name' in responder) return responder.name === signer.subject.canonical;
  return responder.keyHash === hexOf(digest('SHA-1', signer.publicKey.keyBytes));
}
