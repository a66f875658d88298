import type { EvidenceOf } from '../../model/evidence.ts';
import { type Certificate, readCertificate } from '../certificates/certificate.ts';
import { revocationPlaces } from '../certificates/revocation-places.ts';
import type { Context } from '../check.ts';
import { handshakeNamingPlaces } from '../way/handshake.ts';
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
  const { outcome } = await handshakeNamingPlaces(context, name, route);
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

/** One question for each place that the certificate itself names. */
export const placesFor = (about: Omit<RevocationQuestion, 'by' | 'url'>): readonly RevocationQuestion[] =>
  revocationPlaces(about.certificate).map((place) => ({ ...about, ...place }));

/** Hosts share certificates: questions of one key have one answer. */
export const keyOf = ({ certificate, issuer, by, url }: RevocationQuestion): string =>
  `${issuer.subject.canonical} ${certificate.serialNumber} ${by} ${url}`;
