import { type Certificate, isSelfIssued } from './certificate.ts';
import { forbiddenName, isTooMuch } from './name-constraints.ts';
import type { PathFailure, PathFailureWord, PathRules } from './path-rules.ts';
import { policiesHold } from './policies.ts';
import { verifyingKey } from './public-key.ts';
import { purposeFailure } from './purpose.ts';

/**
 * Checks one path, leaf first and trust anchor last; undefined when it holds. @see RFC 5280 section 6.1
 * Beyond the standard, and as every system does it: the anchor's own dates and limits count as well, and keys and hashes that are
 * too weak are refused.
 */
export function failureOfPath(path: readonly Certificate[], rules: PathRules): PathFailure | undefined {
  const [leaf, ...above] = path;
  if (leaf === undefined) return undefined;
  const signed = path.slice(0, -1);
  return (
    first(signed, (certificate, at) => signatureFailure(certificate, path.slice(at + 1), rules)) ??
    first(path, (certificate) => dateFailure(certificate, rules.atMs)) ??
    first(path, (certificate) => weakKey(certificate, rules)) ??
    first(signed, (certificate) => weakHash(certificate, rules)) ??
    first(signed, unknownExtension) ??
    first(above, (certificate, at) => authorityFailure(certificate, path.slice(1, at + 1), at === above.length - 1)) ??
    first(above, (certificate, at) => nameFailure(certificate, path.slice(0, at + 1))) ??
    first(path, (certificate, at) => purposeFailure(certificate, at === 0, rules.purpose)) ??
    policyFailure(signed, rules)
  );
}

type Judge = (certificate: Certificate, at: number) => PathFailure | undefined;

function first(list: readonly Certificate[], judge: Judge): PathFailure | undefined {
  for (const [at, certificate] of list.entries()) {
    const found = judge(certificate, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

const fail = (word: PathFailureWord, certificate: Certificate, detail: string): PathFailure => ({
  word,
  certificate,
  detail: `${certificate.subject.shown}: ${detail}`,
});

function signatureFailure(
  certificate: Certificate,
  above: readonly Certificate[],
  rules: PathRules,
): PathFailure | undefined {
  const key = verifyingKey(above.map(({ publicKey }) => publicKey));
  if (key !== undefined && rules.verify(certificate, key)) return undefined;
  return fail('certificate-invalid', certificate, `the signature is not one of ${above[0]?.subject.shown}`);
}

function dateFailure(certificate: Certificate, atMs: number): PathFailure | undefined {
  const { notBeforeMs, notAfterMs } = certificate;
  if (atMs < notBeforeMs) return fail('certificate-not-yet-valid', certificate, `valid from ${inWords(notBeforeMs)}`);
  if (atMs > notAfterMs) return fail('certificate-expired', certificate, `valid until ${inWords(notAfterMs)}`);
  return undefined;
}

const inWords = (atMs: number): string => new Date(atMs).toISOString();

function weakKey(certificate: Certificate, { weakness }: PathRules): PathFailure | undefined {
  const { kind, bits } = certificate.publicKey;
  const least: Partial<Record<typeof kind, number>> = {
    rsa: weakness.rsaBits,
    dsa: weakness.rsaBits,
    ec: weakness.ecBits,
  };
  if (bits === 0 || bits >= (least[kind] ?? 0)) return undefined;
  return fail('certificate-weak-key', certificate, `a key of ${bits} bits, which can be broken`);
}

function weakHash(certificate: Certificate, { weakness }: PathRules): PathFailure | undefined {
  const hash = certificate.algorithm?.hash ?? null;
  if (hash === null || !weakness.hashes.includes(hash)) return undefined;
  return fail('certificate-weak-hash', certificate, `signed over a ${hash} hash, which can be forged`);
}

function unknownExtension(certificate: Certificate): PathFailure | undefined {
  const [unknown] = certificate.unknownCritical;
  return (
    (unknown && fail('certificate-invalid', certificate, `the critical extension ${unknown} is not known`)) || undefined
  );
}

/** Old roots of version 1 say nothing about themselves; being trusted makes them authorities. */
function authorityFailure(
  certificate: Certificate,
  below: readonly Certificate[],
  isAnchor: boolean,
): PathFailure | undefined {
  const { basicConstraints, keyUses, version } = certificate;
  const isOldAnchor = isAnchor && (version === 1 || basicConstraints === null);
  if (!basicConstraints?.isAuthority && !isOldAnchor)
    return fail('certificate-invalid', certificate, 'is no authority');
  if (keyUses !== null && !keyUses.includes('keyCertSign'))
    return fail('certificate-invalid', certificate, 'its key may not sign certificates');
  const counted = below.filter((each) => !isSelfIssued(each)).length;
  const most = basicConstraints?.pathLength ?? Number.POSITIVE_INFINITY;
  if (counted > most)
    return fail('certificate-invalid', certificate, `allows ${most} authorities under it, not ${counted}`);
  return undefined;
}

/** An authority that only renewed its key is not bound by the limits it was given for others. */
function nameFailure(certificate: Certificate, below: readonly Certificate[]): PathFailure | undefined {
  const { nameConstraints } = certificate;
  if (nameConstraints === null) return undefined;
  const isBound = (_: Certificate, at: number): boolean => at === 0 || !isSelfIssued(below[at] ?? certificate);
  return first(below.filter(isBound), (bound) => {
    if (isTooMuch(bound, nameConstraints)) return fail('certificate-invalid', bound, 'more names than can be compared');
    const name = forbiddenName(bound, nameConstraints);
    return (
      name &&
      fail('certificate-invalid', bound, `${certificate.subject.shown} may not vouch for a name of it (${name.type})`)
    );
  });
}

function policyFailure(signed: readonly Certificate[], rules: PathRules): PathFailure | undefined {
  const [leaf] = signed;
  if (leaf === undefined || policiesHold(signed.toReversed(), rules.policies)) return undefined;
  return fail('certificate-invalid', leaf, 'no policy is left that all authorities of the path agree on');
}
