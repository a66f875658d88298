import type { Certificate } from './certificate.ts';
import { allReasons, type DistributionPoint, type Reason } from './distribution-point.ts';
import { type CertificateIndex, findPath } from './find-path.ts';
import { ownPoint, reasonsCovered, speaksFor } from './list-scope.ts';
import type { PathRules } from './path-rules.ts';
import { verifyingKey } from './public-key.ts';
import type { RevocationEntry, RevocationList } from './revocation-list.ts';

/** `reason`: CRLReason of RFC 5280 section 5.3.1. `unknown`: nothing that may be believed says either. */
export type RevocationStatus =
  | { readonly status: 'good' }
  | { readonly status: 'revoked'; readonly atMs: number; readonly reason: number }
  | { readonly status: 'unknown' };

/** What is at hand to find out whether a certificate was revoked. */
export type RevocationSources = {
  readonly lists: readonly RevocationList[];
  /** Certificates that may have signed a list. */
  readonly pool: readonly Certificate[];
  readonly roots: CertificateIndex;
  readonly rules: PathRules;
};

const TAKEN_BACK = 8;

/**
 * Whether revocation lists call a certificate revoked. Signers of lists have certificates of their own, whose status other lists
 * tell, or the very list that they sign: those are being `asked` about already. @see RFC 5280 section 6.3.3
 */
export function statusByLists(
  certificate: Certificate,
  sources: RevocationSources,
  asked: readonly Certificate[] = [],
): RevocationStatus {
  const covered = new Set<Reason>();
  for (const point of [...certificate.distributionPoints, ownPoint])
    for (const list of sources.lists) {
      const reasons = reasonsCovered(list, point);
      const isBase = list.addsTo === null && speaksFor(list, certificate, point);
      if (!isBase || reasons.every((reason) => covered.has(reason)) || !isBelievable(list, sources, asked)) continue;
      const status = statusIn(list, additionTo(list, certificate, point, sources, asked), certificate);
      if (status.status === 'revoked') return status;
      if (status.status === 'good') for (const reason of reasons) covered.add(reason);
      if (covered.size === allReasons.length) return { status: 'good' };
    }
  return { status: 'unknown' };
}

/** A list is believed while it is current, when it is understood, and when somebody who may has signed it. */
function isBelievable(list: RevocationList, sources: RevocationSources, asked: readonly Certificate[]): boolean {
  const { atMs } = sources.rules;
  const isCurrent = list.thisUpdateMs <= atMs && atMs <= (list.nextUpdateMs ?? Number.POSITIVE_INFINITY);
  return isCurrent && list.unknownCritical.length === 0 && isSigned(list, sources, asked);
}

function isSigned(list: RevocationList, sources: RevocationSources, asked: readonly Certificate[]): boolean {
  const { pool, roots, rules } = sources;
  const name = list.issuer.canonical;
  const signers = [...roots.named(name), ...pool.filter(({ subject }) => subject.canonical === name)];
  return signers
    .filter(({ keyUses }) => keyUses === null || keyUses.includes('cRLSign'))
    .some((signer) => {
      const { path, failure } = findPath(signer, pool, roots, { ...rules, purpose: null });
      const key = verifyingKey(path.map(({ publicKey }) => publicKey));
      if (failure !== undefined || key === undefined || !rules.verify(list, key)) return false;
      return !signsOnlyLists(signer) || asked.includes(signer) || isGood(signer, sources, asked);
    });
}

const isGood = (signer: Certificate, sources: RevocationSources, asked: readonly Certificate[]): boolean =>
  statusByLists(signer, sources, [...asked, signer]).status === 'good';

/** An authority on the path is checked there; one that only signs lists has to be checked here. */
const signsOnlyLists = ({ keyUses }: Certificate): boolean => keyUses !== null && !keyUses.includes('keyCertSign');

/** The newest list that adds to a complete one. @see RFC 5280 section 5.2.4 */
function additionTo(
  base: RevocationList,
  certificate: Certificate,
  point: DistributionPoint,
  sources: RevocationSources,
  asked: readonly Certificate[],
): RevocationList | undefined {
  const { number } = base;
  return sources.lists
    .filter(
      ({ addsTo, number: own }) => addsTo !== null && number !== null && addsTo <= number && number <= (own ?? ''),
    )
    .filter((list) => list.authorityKeyId === base.authorityKeyId && speaksFor(list, certificate, point))
    .toSorted((one, other) => other.thisUpdateMs - one.thisUpdateMs)
    .find((list) => isBelievable(list, sources, asked));
}

function statusIn(
  base: RevocationList,
  addition: RevocationList | undefined,
  certificate: Certificate,
): RevocationStatus {
  const newer = addition && entryFor(addition, certificate);
  const entry = newer ?? entryFor(base, certificate);
  if (entry === 'not-understood') return { status: 'unknown' };
  if (entry === undefined || entry.reason === TAKEN_BACK) return { status: 'good' };
  return { status: 'revoked', atMs: entry.revokedAtMs, reason: entry.reason };
}

/** An entry counts for the issuer that the last one before it named, and for the signer of the list until one did. */
function entryFor(
  list: RevocationList,
  { serialNumber, issuer }: Certificate,
): RevocationEntry | 'not-understood' | undefined {
  let holder: readonly string[] = [list.issuer.canonical];
  let found: RevocationEntry | undefined;
  for (const entry of list.entries()) {
    if (entry.hasUnknownCritical) return 'not-understood';
    if (entry.issuers !== null)
      holder = entry.issuers.flatMap((name) => (name.type === 'directory' ? [name.name.canonical] : []));
    if (entry.serialNumber === serialNumber && holder.includes(issuer.canonical)) found ??= entry;
  }
  return found;
}
