import { say } from '../../model/said.ts';
import { cards, keyTrials, windowsFaults } from '../picture/cards.ts';
import { saidNumbers } from '../picture/said-by-service.ts';
import type { Rule } from '../rule.ts';

const SAYINGS = { 500184: say`the certificate could not be read` };

export const cardCertificateCorrupt: Rule = {
  id: 'card-certificate-corrupt',
  explainsAway: [],
  judge(book) {
    const unreadable = cards(book)
      .filter(({ certificate }) => certificate === 'unreadable')
      .map((evidence) => ({
        evidence,
        text: say`What lies on the card in ${evidence.reader} in the place of its certificate cannot be read as one`,
      }));
    const strangers = keyTrials(book, 'fits-not').map((evidence) => ({
      evidence,
      text: say`What the card in ${evidence.reader} signed was not signed with the key that its certificate names: the two do not belong together`,
    }));
    const forged = windowsFaults(book, 'bad-signature', say`its signature is not that of its issuer`);
    const because = [...unreadable, ...strangers, ...forged, ...saidNumbers(book, SAYINGS)];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};
