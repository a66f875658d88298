import { type Certificate, isSelfIssued } from './certificate.ts';
import { sameBytes } from './der.ts';
import type { PathFailure, PathRules } from './path-rules.ts';
import { failureOfPath } from './validate-path.ts';

/** Certificates by the name they are issued to. */
export type CertificateIndex = {
  /** All whose names mean the same as this one, by the form in which names are compared. */
  named(canonical: string): readonly Certificate[];
  /** Those whose name is written in the same bytes. Nearly always these are all, and they are found sooner. */
  written(name: Uint8Array): readonly Certificate[];
};

export function indexOf(certificates: readonly Certificate[]): CertificateIndex {
  const byName = Map.groupBy(certificates, ({ subject }) => subject.canonical);
  return {
    named: (canonical) => byName.get(canonical) ?? [],
    written: (name) => certificates.filter(({ subjectDer }) => sameBytes(subjectDer, name)),
  };
}

/** What came of the search. `path`: leaf first; the whole way to a root when there is one, otherwise as far as it goes. */
export type PathFound = {
  readonly path: readonly Certificate[];
  /** undefined: the path holds. */
  readonly failure: PathFailure | undefined;
};

/** Real paths have three to five certificates; the longest that a suite knows has seven. */
const LONGEST_PATH = 12;

/** A hostile set of cross-signed certificates has more paths than there is time. */
const MOST_PATHS = 200;

/**
 * Looks for a path from a certificate to a root over the ones at hand, in whatever order they came, and tries every one there is until
 * one holds. When none does, the failure is the one of the best try: a path that reaches a root counts more than one that does not.
 */
export function findPath(
  leaf: Certificate,
  pool: readonly Certificate[],
  roots: CertificateIndex,
  rules: PathRules,
): PathFound {
  const others = indexOf(pool);
  let best: PathFound | undefined;
  let tries = 0;
  for (const path of pathsFrom([leaf], others, roots)) {
    const found = { path: path.certificates, failure: failureOf(path, rules) };
    if (found.failure === undefined) return found;
    best = better(best, found);
    tries += 1;
    if (tries === MOST_PATHS) break;
  }
  return best ?? { path: [leaf], failure: undefined };
}

type Candidate = { readonly certificates: readonly Certificate[]; readonly reachesRoot: boolean };

/**
 * Depth first; a certificate whose key identifier fits goes before one that merely has the name, and roots whose name is only meant the
 * same come last: to look for these, the names of a whole store are read.
 */
function* pathsFrom(
  path: readonly Certificate[],
  others: CertificateIndex,
  roots: CertificateIndex,
): Generator<Candidate> {
  const top = path.at(-1);
  if (top === undefined) return;
  if (roots.written(top.subjectDer).some((root) => isSame(root, top))) yield { certificates: path, reachesRoot: true };
  const issuers = (named: readonly Certificate[], known = path): readonly Certificate[] =>
    named.filter((issuer) => !known.some((one) => isSame(one, issuer))).toSorted(byKeyIdentifier(top));
  const anchors = issuers(roots.written(top.issuerDer));
  for (const root of anchors) yield { certificates: [...path, root], reachesRoot: true };
  const pool = path.length < LONGEST_PATH ? issuers(others.named(top.issuer.canonical)) : [];
  const further = pool.filter((one) => !path.some((other) => isTwin(one, other)));
  for (const issuer of further) yield* pathsFrom([...path, issuer], others, roots);
  const writtenOtherwise = issuers(roots.named(top.issuer.canonical), [...path, ...anchors]);
  for (const root of writtenOtherwise) yield { certificates: [...path, root], reachesRoot: true };
  if (anchors.length + further.length + writtenOtherwise.length === 0) yield { certificates: path, reachesRoot: false };
}

const isSame = (one: Certificate, other: Certificate): boolean => sameBytes(one.der, other.der);

/** Going over the same name and key twice leads nowhere that going over it once does not. */
const isTwin = (one: Certificate, other: Certificate): boolean =>
  one.subject.canonical === other.subject.canonical && sameBytes(one.publicKey.spki, other.publicKey.spki);

const byKeyIdentifier =
  ({ authorityKeyId }: Certificate) =>
  (one: Certificate, other: Certificate): number =>
    Number(other.subjectKeyId === authorityKeyId) - Number(one.subjectKeyId === authorityKeyId);

function failureOf({ certificates, reachesRoot }: Candidate, rules: PathRules): PathFailure | undefined {
  if (reachesRoot) return failureOfPath(certificates, rules);
  const top = certificates.at(-1);
  return top && deadEnd(top, certificates.length === 1);
}

/** No root issued this, and nothing at hand did. */
function deadEnd(certificate: Certificate, isLeaf: boolean): PathFailure {
  const { subject, issuer, issuersAt } = certificate;
  const at = issuersAt.length > 0 ? `; it says that one lies at ${issuersAt[0]}` : '';
  if (isSelfIssued(certificate)) {
    const word = isLeaf ? 'certificate-self-signed' : 'certificate-unknown-issuer';
    return { word, certificate, detail: `${subject.shown} vouches for itself and is not in the list of roots` };
  }
  const word = isLeaf ? 'certificate-chain-incomplete' : 'certificate-unknown-issuer';
  return { word, certificate, detail: `no certificate of ${issuer.shown}, who issued ${subject.shown}${at}` };
}

const reaches = ({ failure }: PathFound): boolean =>
  failure === undefined ||
  !['certificate-self-signed', 'certificate-chain-incomplete', 'certificate-unknown-issuer'].includes(failure.word);

function better(one: PathFound | undefined, other: PathFound): PathFound {
  if (one === undefined) return other;
  if (reaches(one) !== reaches(other)) return reaches(one) ? one : other;
  return one;
}
