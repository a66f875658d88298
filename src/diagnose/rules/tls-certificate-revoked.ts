import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import { listInWords } from '../picture/in-words.ts';
import type { Rule } from '../rule.ts';

/** Lists and answers are signed by the issuer, so there is no other reading. */
export const tlsCertificateRevoked: Rule = {
  id: 'tls-certificate-revoked',
  explainsAway: ['endpoint-blocked', 'tls-revocation-unreachable'],
  judge(book) {
    const revoked = book.all('revocation-asked').flatMap((evidence) => {
      const { outcome } = evidence;
      return outcome.ok && outcome.value.status === 'revoked'
        ? [{ evidence, text: inWords(evidence, outcome.value) }]
        : [];
    });
    if (revoked.length === 0) return undefined;
    const hosts = revoked.flatMap(({ evidence }) => evidence.names);
    return { strength: 'certain', because: revoked, hosts: [...new Set(hosts)] };
  },
};

const SAYS: Readonly<Record<EvidenceOf<'revocation-asked'>['by'], Said>> = {
  list: say`The list of its issuer`,
  ocsp: say`The answer of its issuer (OCSP)`,
  stapled: say`The answer of its issuer that the server itself sends along`,
};

function inWords(
  { names, certificate, by, url }: EvidenceOf<'revocation-asked'>,
  { revokedAt, reason }: { readonly revokedAt: string | null; readonly reason: string | null },
): Said {
  const when = revokedAt === null ? '' : say` on ${revokedAt.slice(0, 10)}`;
  const why = reason === null || reason === 'unspecified' ? '' : say` (${reason})`;
  const where = url === null ? '' : say` at ${url}`;
  return say`${SAYS[by]}${where} says that the certificate of ${certificate}, on which ${listInWords(names)} rests, was withdrawn${when}${why}`;
}
