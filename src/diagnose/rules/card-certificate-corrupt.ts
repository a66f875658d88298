import { cards } from '../picture/cards.ts';
import { saidNumbers } from '../picture/said-by-service.ts';
import type { Rule } from '../rule.ts';

const SAYINGS = { 500184: 'the certificate could not be read' };

export const cardCertificateCorrupt: Rule = {
  id: 'card-certificate-corrupt',
  explainsAway: [],
  judge(book) {
    const unreadable = cards(book)
      .filter(({ certificate }) => certificate === 'unreadable')
      .map((evidence) => ({
        evidence,
        text: `What lies on the card in ${evidence.reader} in the place of its certificate cannot be read as one`,
      }));
    const because = [...unreadable, ...saidNumbers(book, SAYINGS)];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};
