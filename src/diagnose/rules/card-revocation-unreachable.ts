import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { windowsFaults } from '../picture/cards.ts';
import { wayIsBroken } from '../picture/device.ts';
import type { Ground, Rule } from '../rule.ts';

/**
 * Speaks when no place answers that the certificate of a card names, although the network works. Who refuses a card for that cannot be
 * seen from here, and a place inside the company may answer there: so it is possible, and no more.
 */
export const cardRevocationUnreachable: Rule = {
  id: 'card-revocation-unreachable',
  explainsAway: [],
  judge(book) {
    const because = [...silent(book), ...windowsFaults(book, 'withdrawal-unknown', NOBODY_TOLD)];
    return because.length === 0 || wayIsBroken(book) ? undefined : { strength: 'possible', because };
  },
};

const NOBODY_TOLD = say`nobody could be asked whether it was withdrawn`;

function silent(book: Book): readonly Ground[] {
  const asked = book.all('card-revocation-asked');
  if (asked.some(({ outcome }) => outcome.ok)) return [];
  return asked.map((evidence) => ({
    evidence,
    text: say`${evidence.url}, where ${evidence.issuerName} tells which cards were withdrawn, does not answer`,
  }));
}
