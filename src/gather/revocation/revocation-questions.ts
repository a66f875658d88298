import type { EvidenceOf } from '../../model/evidence.ts';
import { type Certificate, readCertificate } from '../certificates/certificate.ts';
import type { DistributionPoint } from '../certificates/distribution-point.ts';
import type { Context } from '../check.ts';
import { handshakeWith } from '../way/handshake.ts';
import { routeTo } from '../way/routes.ts';

/** One thing to find out: by one place about one certificate. */
export type RevocationQuestion = {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly root: Certificate;
  readonly by: EvidenceOf<'revocation-asked'>['by'];
  readonly url: string | null;
  readonly stapled: Uint8Array | null;
};

/**
 * Every certificate of the way to a root but the root itself, and the places that it names. A chain that nobody vouches for names
 * whatever its maker likes, so it is not asked about.
 */
export async function revocationQuestions(context: Context, name: string): Promise<readonly RevocationQuestion[]> {
  const route = await routeTo(context, name);
  const { outcome } = await handshakeWith(context, name, route);
  if (!outcome.ok || outcome.value === null) return [];
  const { path, stapled, trust } = outcome.value;
  if (trust.system !== 'accepted' && trust.bundled !== 'accepted') return [];
  const certificates = path.map(readCertificate).filter((certificate) => certificate !== null);
  const root = certificates.at(-1);
  return certificates.flatMap((certificate, at) => {
    const issuer = certificates[at + 1];
    if (issuer === undefined || root === undefined) return [];
    const about = { certificate, issuer, root, stapled: null };
    return [
      ...(at === 0 && stapled !== null ? [{ ...about, by: 'stapled' as const, url: null, stapled }] : []),
      ...placesFor(about),
    ];
  });
}

/** The places that a certificate itself names. */
export const placesFor = (about: Omit<RevocationQuestion, 'by' | 'url'>): readonly RevocationQuestion[] => [
  ...plain(about.certificate.ocspAt).map((url) => ({ ...about, by: 'ocsp' as const, url })),
  ...plain(listsOf(about.certificate)).map((url) => ({ ...about, by: 'list' as const, url })),
];

/** The first place of each sort, which is the one that clients ask. */
const plain = (urls: readonly string[]): readonly string[] =>
  urls.filter((url) => url.startsWith('http://') && URL.canParse(url)).slice(0, 1);

const listsOf = ({ distributionPoints }: Certificate): readonly string[] => addressesIn(distributionPoints);

const addressesIn = (points: readonly DistributionPoint[]): readonly string[] =>
  points.flatMap(({ names }) => names.flatMap((name) => (name.type === 'uri' ? [name.text] : [])));

/** The first place of lists that can be asked. */
export const plainAddresses = (points: readonly DistributionPoint[]): readonly string[] => plain(addressesIn(points));

/** Hosts share certificates: questions of one key have one answer. */
export const keyOf = ({ certificate, issuer, by, url }: RevocationQuestion): string =>
  `${issuer.subject.canonical} ${certificate.serialNumber} ${by} ${url}`;
