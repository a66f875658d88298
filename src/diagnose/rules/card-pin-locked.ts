import { say } from '../../model/said.ts';
import { cards, keyTrials } from '../picture/cards.ts';
import type { Rule } from '../rule.ts';

export const cardPinLocked: Rule = {
  id: 'card-pin-locked',
  explainsAway: ['card-pin-wrong'],
  judge(book) {
    const locked = [...cards(book).filter(({ pinTriesLeft }) => pinTriesLeft === 0), ...keyTrials(book, 'pin-locked')];
    const because = locked.map((evidence) => ({
      evidence,
      text: say`The card in ${evidence.reader} says that no try is left for its PIN`,
    }));
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};
