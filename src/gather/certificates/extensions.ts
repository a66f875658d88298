import { childrenOf, contextTag, type Der, expectTag, hexOf, MalformedDer, readDer, tags } from './der.ts';
import { bitsIn, booleanIn, countIn, objectIdentifierIn } from './der-values.ts';
import { type DistributionPoint, distributionPointsIn } from './distribution-point.ts';
import { type GeneralName, generalNameIn, generalNamesIn } from './general-name.ts';

export type KeyUse = 'digitalSignature' | 'keyEncipherment' | 'keyAgreement' | 'keyCertSign' | 'cRLSign';

export type NameConstraints = { readonly permitted: readonly GeneralName[]; readonly excluded: readonly GeneralName[] };

/** What a certificate says beyond names, dates and key. An extension that is absent is null, a list that is absent empty. */
export type Extensions = {
  readonly basicConstraints: { readonly isAuthority: boolean; readonly pathLength: number | null } | null;
  readonly keyUses: readonly KeyUse[] | null;
  /** Extended key usage, as object identifiers. */
  readonly purposes: readonly string[] | null;
  readonly subjectNames: readonly GeneralName[];
  readonly nameConstraints: NameConstraints | null;
  readonly policies: readonly string[];
  readonly policyMappings: readonly { readonly from: string; readonly to: string }[];
  readonly policyConstraints: { readonly requireExplicit: number | null; readonly inhibitMapping: number | null };
  readonly inhibitAnyPolicy: number | null;
  /** In hexadecimal. */
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: string | null;
  /** Where the issuer's own certificate lies. */
  readonly issuersAt: readonly string[];
  readonly ocspAt: readonly string[];
  readonly distributionPoints: readonly DistributionPoint[];
  readonly freshest: readonly DistributionPoint[];
  /** Whether the server promises to send an OCSP answer along (RFC 7633). */
  readonly mustStaple: boolean;
  /** Whether an OCSP signer asks not to be checked itself (RFC 6960 section 4.2.2.2.1). */
  readonly noOcspCheck: boolean;
  /** Critical ones that nothing here understands. */
  readonly unknownCritical: readonly string[];
};

const NONE: Extensions = {
  basicConstraints: null,
  keyUses: null,
  purposes: null,
  subjectNames: [],
  nameConstraints: null,
  policies: [],
  policyMappings: [],
  policyConstraints: { requireExplicit: null, inhibitMapping: null },
  inhibitAnyPolicy: null,
  subjectKeyId: null,
  authorityKeyId: null,
  issuersAt: [],
  ocspAt: [],
  distributionPoints: [],
  freshest: [],
  mustStaple: false,
  noOcspCheck: false,
  unknownCritical: [],
};

/** Each extension that is understood, by its identifier. */
const READERS: Readonly<Record<string, (value: Der) => Partial<Extensions>>> = {
  '2.5.29.14': (value) => ({ subjectKeyId: hexOf(expectTag(value, tags.octetString).content) }),
  '2.5.29.15': (value) => ({ keyUses: keyUsesIn(value) }),
  '2.5.29.17': (value) => ({ subjectNames: generalNamesIn(expectTag(value, tags.sequence)) }),
  '2.5.29.19': (value) => ({ basicConstraints: basicConstraintsIn(value) }),
  '2.5.29.30': (value) => ({ nameConstraints: nameConstraintsIn(value) }),
  '2.5.29.31': (value) => ({ distributionPoints: distributionPointsIn(value) }),
  '2.5.29.32': (value) => ({ policies: sequenceOf(value, (policy) => objectIdentifierIn(childrenOf(policy)[0])) }),
  '2.5.29.33': (value) => ({ policyMappings: sequenceOf(value, mappingIn) }),
  '2.5.29.35': (value) => ({ authorityKeyId: hexOrNull(childWith(value, contextTag(0, 'primitive'))) }),
  '2.5.29.36': (value) => ({ policyConstraints: policyConstraintsIn(value) }),
  '2.5.29.37': (value) => ({ purposes: sequenceOf(value, objectIdentifierIn) }),
  '2.5.29.46': (value) => ({ freshest: distributionPointsIn(value) }),
  '2.5.29.54': (value) => ({ inhibitAnyPolicy: countIn(expectTag(value, tags.integer)) }),
  '1.3.6.1.5.5.7.1.1': (value) => accessIn(value),
  '1.3.6.1.5.5.7.1.24': (value) => ({ mustStaple: sequenceOf(value, countIn).includes(STATUS_REQUEST) }),
  '1.3.6.1.5.5.7.48.1.5': () => ({ noOcspCheck: true }),
};

/** The number of the TLS extension by which a client asks for a stapled answer. */
const STATUS_REQUEST = 5;

/** Certificates of today carry ten to fifteen extensions. */
const MOST_EXTENSIONS = 100;

export function extensionsIn(value: Der | undefined): Extensions {
  if (value === undefined) return NONE;
  const list = childrenOf(expectTag(value, tags.sequence));
  const read = list.map(extensionIn);
  const isTwice = new Set(read.map(({ id }) => id)).size < read.length;
  if (isTwice || list.length > MOST_EXTENSIONS) throw new MalformedDer('an extension that stands there twice');
  const known = read.map(({ id, value }) => READERS[id]?.(value()) ?? {});
  const unknownCritical = read.filter(({ id, isCritical }) => isCritical && READERS[id] === undefined);
  return Object.assign({}, NONE, ...known, { unknownCritical: unknownCritical.map(({ id }) => id) });
}

/** One entry of a list of extensions: of certificates, revocation lists and their entries alike. */
export type Extension = { readonly id: string; readonly isCritical: boolean; value(): Der };

export function extensionIn(extension: Der): Extension {
  const [id, ...rest] = childrenOf(expectTag(extension, tags.sequence));
  const octets = expectTag(rest.at(-1), tags.octetString);
  const isCritical = rest.length === 2 && booleanIn(expectTag(rest[0], tags.boolean));
  if (rest.length > 2) throw new MalformedDer('an extension of too many parts');
  return { id: objectIdentifierIn(id), isCritical, value: () => readDer(octets.content) };
}

const sequenceOf = <T>(value: Der, read: (item: Der) => T): readonly T[] =>
  childrenOf(expectTag(value, tags.sequence)).map(read);

const childWith = (value: Der, tag: number): Der | undefined => childrenOf(value).find((child) => child.tag === tag);

const hexOrNull = (value: Der | undefined): string | null => (value === undefined ? null : hexOf(value.content));

const countOrNull = (value: Der | undefined): number | null => (value === undefined ? null : countIn(value));

/** @see RFC 5280 section 4.2.1.3 */
function keyUsesIn(value: Der): readonly KeyUse[] {
  const bits = bitsIn(expectTag(value, tags.bitString));
  const uses = { digitalSignature: 0, keyEncipherment: 2, keyAgreement: 4, keyCertSign: 5, cRLSign: 6 } as const;
  return (Object.keys(uses) as KeyUse[]).filter((use) => bits.has(uses[use]));
}

function basicConstraintsIn(value: Der): Extensions['basicConstraints'] {
  const parts = childrenOf(expectTag(value, tags.sequence));
  const flag = parts.find(({ tag }) => tag === tags.boolean);
  const isAuthority = flag !== undefined && booleanIn(flag);
  return { isAuthority, pathLength: countOrNull(parts.find(({ tag }) => tag === tags.integer)) };
}

function nameConstraintsIn(value: Der): NameConstraints {
  const subtrees = (list: Der | undefined): readonly GeneralName[] =>
    list === undefined ? [] : childrenOf(list).map((subtree) => generalNameIn(firstOf(subtree)));
  return {
    permitted: subtrees(childWith(expectTag(value, tags.sequence), contextTag(0))),
    excluded: subtrees(childWith(value, contextTag(1))),
  };
}

function firstOf(value: Der): Der {
  const [first] = childrenOf(expectTag(value, tags.sequence));
  if (first === undefined) throw new MalformedDer('an empty sequence');
  return first;
}

function mappingIn(mapping: Der): { from: string; to: string } {
  const [from, to] = childrenOf(expectTag(mapping, tags.sequence));
  return { from: objectIdentifierIn(from), to: objectIdentifierIn(to) };
}

const policyConstraintsIn = (value: Der): Extensions['policyConstraints'] => ({
  requireExplicit: countOrNull(childWith(expectTag(value, tags.sequence), contextTag(0, 'primitive'))),
  inhibitMapping: countOrNull(childWith(value, contextTag(1, 'primitive'))),
});

const OCSP = '1.3.6.1.5.5.7.48.1';
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';

function accessIn(value: Der): Pick<Extensions, 'issuersAt' | 'ocspAt'> {
  const places = sequenceOf(value, (place) => {
    const [method, at] = childrenOf(expectTag(place, tags.sequence));
    if (at === undefined) throw new MalformedDer('a method without a place');
    return { method: objectIdentifierIn(method), at: generalNameIn(at) };
  });
  const addresses = (wanted: string): readonly string[] =>
    places.flatMap(({ method, at }) => (method === wanted && at.type === 'uri' ? [at.text] : []));
  return { issuersAt: addresses(CA_ISSUERS), ocspAt: addresses(OCSP) };
}
