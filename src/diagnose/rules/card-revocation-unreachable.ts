import { wayIsBroken } from '../picture/device.ts';
import type { Rule } from '../rule.ts';

/**
 * Speaks when no place answers that the certificate of a card names, although the network works. Who refuses a card for that cannot be
 * seen from here, and a place inside the company may answer there: so it is possible, and no more.
 */
export const cardRevocationUnreachable: Rule = {
  id: 'card-revocation-unreachable',
  explainsAway: [],
  judge(book) {
    const asked = book.all('card-revocation-asked');
    const silent = asked.filter(({ outcome }) => !outcome.ok);
    if (silent.length === 0 || silent.length < asked.length || wayIsBroken(book)) return undefined;
    const because = silent.map((evidence) => ({
      evidence,
      text: `${evidence.url}, where ${evidence.issuerName} tells which cards were withdrawn, does not answer`,
    }));
    return { strength: 'possible', because };
  },
};
