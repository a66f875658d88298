import { cards } from '../picture/cards.ts';
import type { Rule } from '../rule.ts';

/** Cards come with three tries or more, and count from there again after each right PIN. */
const USUAL_TRIES = 3;

/** A card that has fewer tries left than any card begins with: the last PIN was wrong. Which one is right, nobody tries. */
export const cardPinWrong: Rule = {
  id: 'card-pin-wrong',
  explainsAway: [],
  signInFaults: [
    {
      at: 'answer',
      words: ['card-refused'],
      strength: 'possible',
      text: 'the card did not open for {host}: for its PIN, for too few tries left, or because no key was found on it',
    },
  ],
  judge(book) {
    const because = cards(book).flatMap((evidence) => {
      const { pinTriesLeft: left, reader } = evidence;
      if (left === null || left === 0 || left >= USUAL_TRIES) return [];
      const tries = left === 1 ? 'one try is' : `${left} tries are`;
      return [{ evidence, text: `The last PIN was wrong: ${tries} left before the card in ${reader} locks itself` }];
    });
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};
