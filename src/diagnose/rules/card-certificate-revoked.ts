import type { RevocationFacts } from '../../model/evidence.ts';
import { say } from '../../model/said.ts';
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
    const byWindows = windowsFaults(book, 'withdrawn', 'it was withdrawn');
    const because = [...withdrawn(book), ...byWindows, ...saidNumbers(book, SAYINGS)];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};

const withdrawn = (book: Book): readonly Ground[] =>
  book.all('card-revocation-asked').flatMap((evidence) => {
    const { outcome, issuerName, url } = evidence;
    if (!outcome.ok || outcome.value.status !== 'revoked') return [];
    return [
      {
        evidence,
        text: `${issuerName} says at ${url} that the certificate on the card was withdrawn${whenAndWhy(outcome.value)}`,
      },
    ];
  });

function whenAndWhy({ revokedAt, reason }: RevocationFacts): string {
  const when = revokedAt === null ? '' : ` on ${revokedAt.slice(0, 10)}`;
  return reason === null || reason === 'unspecified' ? when : `${when} (${reason})`;
}
