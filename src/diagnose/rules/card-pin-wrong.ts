import { type Place, type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { cards, keyTrials } from '../picture/cards.ts';
import type { Ground, Rule } from '../rule.ts';

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
      text: (host) =>
        say`the card did not open for ${host}: for its PIN, for too few tries left, or because no key was found on it`,
    },
  ],
  judge(book) {
    const because = [...refusedNow(book), ...fewLeft(book)];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};

const refusedNow = (book: Book): readonly Ground[] =>
  keyTrials(book, 'pin-wrong').map((evidence) => ({
    evidence,
    text: say`The card in ${evidence.reader} refused the PIN that was typed${leftInWords(evidence.pinTriesLeft)}`,
  }));

/** Whoever typed one last mistyped it, unless the right one came after it. */
const fewLeft = (book: Book): readonly Ground[] =>
  cards(book).flatMap((evidence) => {
    const { pinTriesLeft: left, isPinWrong, reader } = evidence;
    const isLower = left !== null && left > 0 && left < USUAL_TRIES;
    if ((!isLower && !isPinWrong) || hasSigned(book, reader)) return [];
    return [{ evidence, text: lastWrong(left, reader) }];
  });

const hasSigned = (book: Book, reader: string): boolean =>
  [...keyTrials(book, 'fits'), ...keyTrials(book, 'fits-not')].some((trial) => trial.reader === reader);

const lastWrong = (left: number | null, reader: string): Said =>
  left === null
    ? say`The card in ${reader} says that the last PIN was wrong`
    : say`The last PIN was wrong${leftInWords(left)} before the card in ${reader} locks itself`;

const leftInWords = (left: number | null): Place => {
  if (left === null) return '';
  return left === 1 ? say`: one try is left` : say`: ${left} tries are left`;
};
