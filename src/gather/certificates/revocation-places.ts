import type { Certificate } from './certificate.ts';
import type { DistributionPoint } from './distribution-point.ts';

/** Where to ask about a certificate, and in which way. */
type RevocationPlace = { readonly by: 'ocsp' | 'list'; readonly url: string };

/** The places that a certificate itself names. */
export const revocationPlaces = ({ ocspAt, distributionPoints }: Certificate): readonly RevocationPlace[] => [
  ...plain(ocspAt).map((url) => ({ by: 'ocsp' as const, url })),
  ...plainAddresses(distributionPoints).map((url) => ({ by: 'list' as const, url })),
];

/** Where a list lies; at most one place. */
export const plainAddresses = (points: readonly DistributionPoint[]): readonly string[] =>
  plain(points.flatMap(({ names }) => names.flatMap((name) => (name.type === 'uri' ? [name.text] : []))));

/** The first place of each sort, which is the one that clients ask. */
const plain = (urls: readonly string[]): readonly string[] =>
  urls.filter((url) => url.startsWith('http://') && URL.canParse(url)).slice(0, 1);
