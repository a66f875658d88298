import {
  childrenOf,
  contextTag,
  type Der,
  eachChild,
  expectTag,
  hexOf,
  readDer,
  tags,
  unlessMalformed,
} from './der.ts';
import { booleanIn, countIn, instantIn } from './der-values.ts';
import { type DistinguishedName, distinguishedNameIn } from './distinguished-name.ts';
import {
  type DistributionPoint,
  distributionPointsIn,
  pointNameIn,
  type Reason,
  reasonsIn,
} from './distribution-point.ts';
import { type Extension, extensionIn } from './extensions.ts';
import { type GeneralName, generalNamesIn } from './general-name.ts';
import { type Signed, signedIn } from './signed.ts';

/** What a list is limited to. @see RFC 5280 section 5.2.5 */
export type ListScope = Pick<DistributionPoint, 'names' | 'relativeName'> & {
  readonly only: 'users' | 'authorities' | 'attributes' | null;
  readonly reasons: readonly Reason[] | null;
  /** Whether it also holds certificates of other issuers. */
  readonly isIndirect: boolean;
};

/** A certificate revocation list. @see RFC 5280 section 5.1 */
export type RevocationList = Signed & {
  readonly issuer: DistinguishedName;
  readonly thisUpdateMs: number;
  /** null: it says no end, which no authority of the web does. */
  readonly nextUpdateMs: number | null;
  /** In hexadecimal, of equal length for numbers of equal size. */
  readonly number: string | null;
  /** Number of the list that this one only adds to; null for a complete one. */
  readonly addsTo: string | null;
  readonly scope: ListScope | null;
  /** Where lists lie that add to this one. @see RFC 5280 section 5.2.6 */
  readonly freshest: readonly DistributionPoint[];
  readonly authorityKeyId: string | null;
  readonly unknownCritical: readonly string[];
  /** Read anew at each call: lists may hold a hundred thousand. */
  entries(): Iterable<RevocationEntry>;
};

export type RevocationEntry = {
  readonly serialNumber: string;
  readonly revokedAtMs: number;
  /** CRLReason; 0 when none is given. 8 takes an entry back. @see RFC 5280 section 5.3.1 */
  readonly reason: number;
  /** Whose certificate it is; null: as for the entry before. */
  readonly issuers: readonly GeneralName[] | null;
  readonly hasUnknownCritical: boolean;
};

/** null for what is no revocation list, down to its last entry. */
export const readRevocationList = (der: Uint8Array): RevocationList | null =>
  unlessMalformed(() => {
    const list = revocationListIn(readDer(der, tags.sequence));
    for (const { serialNumber } of list.entries()) if (serialNumber === '') return null;
    return list;
  });

function revocationListIn(value: Der): RevocationList {
  const { body, signed } = signedIn(value);
  const parts = childrenOf(body);
  const [, issuer, thisUpdate, ...rest] = parts[0]?.tag === tags.integer ? parts.slice(1) : parts;
  const isTime = ({ tag }: Der): boolean => tag === tags.utcTime || tag === tags.generalizedTime;
  const next = rest.find(isTime);
  const revoked = rest.find(({ tag }) => tag === tags.sequence);
  const extensions = extensionsOf(rest.find(({ tag }) => tag === contextTag(0)));
  const find = (id: string): Der | undefined => extensions.find((extension) => extension.id === id)?.value();
  return {
    ...signed,
    issuer: distinguishedNameIn(expectTag(issuer, tags.sequence)),
    thisUpdateMs: instantIn(thisUpdate),
    nextUpdateMs: next === undefined ? null : instantIn(next),
    number: numberIn(find(NUMBER)),
    addsTo: numberIn(find(ADDS_TO)),
    scope: scopeIn(find(SCOPE)),
    freshest: pointsIn(find(FRESHEST)),
    authorityKeyId: keyIdIn(find(AUTHORITY_KEY_ID)),
    unknownCritical: extensions.filter(({ id, isCritical }) => isCritical && !KNOWN.includes(id)).map(({ id }) => id),
    entries: () => entriesIn(revoked),
  };
}

const NUMBER = '2.5.29.20';
const ADDS_TO = '2.5.29.27';
const SCOPE = '2.5.29.28';
const AUTHORITY_KEY_ID = '2.5.29.35';
const FRESHEST = '2.5.29.46';
const KNOWN = [NUMBER, ADDS_TO, SCOPE, AUTHORITY_KEY_ID, FRESHEST];

const pointsIn = (value: Der | undefined): readonly DistributionPoint[] =>
  value === undefined ? [] : distributionPointsIn(value);

const extensionsOf = (wrapped: Der | undefined): readonly Extension[] =>
  wrapped === undefined ? [] : childrenOf(readDer(wrapped.content, tags.sequence)).map(extensionIn);

/** Numbers have up to twenty bytes; filled up with zeros in front, their text sorts as they do. */
const NUMBER_DIGITS = 42;

const numberIn = (value: Der | undefined): string | null =>
  value === undefined ? null : hexOf(expectTag(value, tags.integer).content).padStart(NUMBER_DIGITS, '0');

function keyIdIn(value: Der | undefined): string | null {
  const id = value === undefined ? undefined : childrenOf(value).find(({ tag }) => tag === contextTag(0, 'primitive'));
  return id === undefined ? null : hexOf(id.content);
}

function scopeIn(value: Der | undefined): ListScope | null {
  if (value === undefined) return null;
  const parts = childrenOf(expectTag(value, tags.sequence));
  const flag = (number: number): boolean => {
    const part = parts.find(({ tag }) => tag === contextTag(number, 'primitive'));
    return part !== undefined && booleanIn(part);
  };
  return {
    ...pointNameIn(parts.find(({ tag }) => tag === contextTag(0))),
    only: flag(1) ? 'users' : flag(2) ? 'authorities' : flag(5) ? 'attributes' : null,
    reasons: reasonsIn(parts.find(({ tag }) => tag === contextTag(3, 'primitive'))),
    isIndirect: flag(4),
  };
}

function* entriesIn(revoked: Der | undefined): Generator<RevocationEntry> {
  if (revoked === undefined) return;
  for (const entry of eachChild(revoked)) yield entryIn(entry);
}

const REASON = '2.5.29.21';
const INVALIDITY_DATE = '2.5.29.24';
const ISSUERS = '2.5.29.29';

function entryIn(entry: Der): RevocationEntry {
  const [serial, at, list] = childrenOf(expectTag(entry, tags.sequence));
  const extensions = list === undefined ? [] : childrenOf(expectTag(list, tags.sequence)).map(extensionIn);
  const find = (id: string): Der | undefined => extensions.find((extension) => extension.id === id)?.value();
  const [reason, issuers] = [find(REASON), find(ISSUERS)];
  const known = [REASON, INVALIDITY_DATE, ISSUERS];
  return {
    serialNumber: hexOf(expectTag(serial, tags.integer).content),
    revokedAtMs: instantIn(at),
    reason: reason === undefined ? 0 : countIn(expectTag(reason, tags.enumerated)),
    issuers: issuers === undefined ? null : generalNamesIn(issuers),
    hasUnknownCritical: extensions.some(({ id, isCritical }) => isCritical && !known.includes(id)),
  };
}
