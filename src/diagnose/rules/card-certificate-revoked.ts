import type { EvidenceOf, RevocationFacts } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { windowsFaults } from '../picture/cards.ts';
import { saidNumbers } from '../picture/said-by-service.ts';
import type { Ground, Rule } from '../rule.ts';

const SAYINGS = { 500183: say`the certificate was withdrawn by whoever issued it` };

/** The issuer signs what it says about its certificates, so there is no other reading. */
export const cardCertificateRevoked: Rule = {
  id: 'card-certificate-revoked',
  explainsAway: ['card-revocation-unreachable'],
  judge(book) {
    const byWindows = windowsFaults(book, 'withdrawn', say`it was withdrawn`);
    const because = [...withdrawn(book), ...byWindows, ...saidNumbers(book, SAYINGS)];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};

const withdrawn = (book: Book): readonly Ground[] =>
  book.all('card-revocation-asked').flatMap((evidence) => {
    const { outcome } = evidence;
    return outcome.ok && outcome.value.status === 'revoked'
      ? [{ evidence, text: inWords(evidence, outcome.value) }]
      : [];
  });

function inWords(
  { issuerName, url }: EvidenceOf<'card-revocation-asked'>,
  { revokedAt, reason }: RevocationFacts,
): Said {
  const when = revokedAt === null ? '' : say` on ${revokedAt.slice(0, 10)}`;
  const why = reason === null || reason === 'unspecified' ? '' : say` (${reason})`;
  return say`${issuerName} says at ${url} that the certificate on the card was withdrawn${when}${why}`;
}
