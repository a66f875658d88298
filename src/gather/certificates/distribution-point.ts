import { childrenOf, contextTag, type Der, expectTag, MalformedDer, tags } from './der.ts';
import { bitsIn } from './der-values.ts';
import { type GeneralName, generalNamesIn } from './general-name.ts';

/** Reasons that a list may be limited to, by their bit. @see RFC 5280 section 4.2.1.13 */
const REASONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export type Reason = (typeof REASONS)[number];

export const allReasons: readonly Reason[] = REASONS;

/** Where revocation lists of a certificate lie, and who signs them. null and empty: the issuer itself. */
export type DistributionPoint = {
  readonly names: readonly GeneralName[];
  /** A last part to be put behind the name of whoever signs the list, as DER. */
  readonly relativeName: Der | null;
  readonly reasons: readonly Reason[] | null;
  readonly issuers: readonly GeneralName[];
};

export const distributionPointsIn = (value: Der): readonly DistributionPoint[] =>
  childrenOf(expectTag(value, tags.sequence)).map((point) => {
    const parts = childrenOf(expectTag(point, tags.sequence));
    const part = (number: number, form: 'primitive' | 'constructed'): Der | undefined =>
      parts.find(({ tag }) => tag === contextTag(number, form));
    const issuers = part(2, 'constructed');
    return {
      ...pointNameIn(part(0, 'constructed')),
      reasons: reasonsIn(part(1, 'primitive')),
      issuers: issuers === undefined ? [] : generalNamesIn(issuers),
    };
  });

/** The choice between full names and a relative one, wrapped in its own tag. */
export function pointNameIn(value: Der | undefined): Pick<DistributionPoint, 'names' | 'relativeName'> {
  if (value === undefined) return { names: [], relativeName: null };
  const [name] = childrenOf(value);
  if (name?.tag === contextTag(0)) return { names: generalNamesIn(name), relativeName: null };
  if (name?.tag === contextTag(1)) return { names: [], relativeName: name };
  throw new MalformedDer('a distribution point without a name');
}

export function reasonsIn(value: Der | undefined): readonly Reason[] | null {
  if (value === undefined) return null;
  const bits = bitsIn(value);
  return REASONS.filter((reason) => bits.has(reason));
}
