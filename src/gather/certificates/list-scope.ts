import type { Certificate } from './certificate.ts';
import { childrenOf, type Der } from './der.ts';
import { type DistinguishedName, nameWithPart } from './distinguished-name.ts';
import { allReasons, type DistributionPoint, type Reason } from './distribution-point.ts';
import type { GeneralName } from './general-name.ts';
import type { RevocationList } from './revocation-list.ts';

/** Where a list of the issuer itself would lie that no distribution point names. */
export const ownPoint: DistributionPoint = { names: [], relativeName: null, reasons: null, issuers: [] };

/** Whether a list speaks about a certificate at one of its distribution points. @see RFC 5280 section 6.3.3 (b) */
export function speaksFor(list: RevocationList, certificate: Certificate, point: DistributionPoint): boolean {
  const { scope } = list;
  const issuers = point.issuers.flatMap((name) => (name.type === 'directory' ? [name.name] : []));
  const isByOther = point.issuers.length > 0;
  const isIssuer = (isByOther ? issuers : [certificate.issuer]).some(
    ({ canonical }) => canonical === list.issuer.canonical,
  );
  if (!isIssuer || (isByOther && !scope?.isIndirect)) return false;
  if (scope === null) return true;
  const isAuthority = certificate.basicConstraints?.isAuthority ?? false;
  if (scope.only === 'attributes' || scope.only === (isAuthority ? 'users' : 'authorities')) return false;
  return isSamePlace(list, certificate, point, issuers);
}

/** A list that names places holds for those only; a point without a place goes by the names of who signs. */
function isSamePlace(
  { scope, issuer }: RevocationList,
  certificate: Certificate,
  point: DistributionPoint,
  issuers: readonly DistinguishedName[],
): boolean {
  const places = placesOf(scope?.names ?? [], scope?.relativeName ?? null, [issuer]);
  if (places.length === 0) return true;
  const own = placesOf(point.names, point.relativeName, issuers.length > 0 ? issuers : [certificate.issuer]);
  const wanted =
    own.length > 0 ? own : (issuers.length > 0 ? issuers : [certificate.issuer]).map(({ canonical }) => canonical);
  return wanted.some((place) => places.includes(place));
}

/** Places as texts that are equal for equal places. */
const placesOf = (
  names: readonly GeneralName[],
  relative: Der | null,
  under: readonly DistinguishedName[],
): readonly string[] => [
  ...names.map(textOf),
  ...(relative === null ? [] : under.map((name) => nameWithPart(name, childrenOf(relative)).canonical)),
];

function textOf(name: GeneralName): string {
  if (name.type === 'directory') return name.name.canonical;
  if (name.type === 'ip' || name.type === 'other') return JSON.stringify(name);
  return `${name.type}:${name.text}`;
}

/** Reasons that both the point and the list cover. */
export const reasonsCovered = ({ scope }: RevocationList, { reasons }: DistributionPoint): readonly Reason[] =>
  allReasons.filter((reason) =>
    [reasons, scope?.reasons ?? null].every((limit) => limit === null || limit.includes(reason)),
  );
