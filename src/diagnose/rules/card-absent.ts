import { say } from '../../model/said.ts';
import { cards, keyTrials } from '../picture/cards.ts';
import { listInWords } from '../picture/in-words.ts';
import type { Rule } from '../rule.ts';

export const cardAbsent: Rule = {
  id: 'card-absent',
  explainsAway: [],
  judge(book) {
    const empty = book
      .all('card-readers-listed')
      .filter(({ readers }) => readers.length > 0 && readers.every(({ hasCard }) => !hasCard))
      .map((evidence) => ({
        evidence,
        text: say`There is no card in ${listInWords(evidence.readers.map(({ name }) => name))}`,
      }));
    const pulled = [...cards(book).filter(({ form }) => form === 'removed'), ...keyTrials(book, 'removed')].map(
      (evidence) => ({ evidence, text: say`The card was pulled out of ${evidence.reader} while it was at work` }),
    );
    if (empty.length + pulled.length > 0) return { strength: 'certain', because: [...empty, ...pulled] };
    const silent = cards(book).filter(({ form }) => form === 'silent');
    // Where another card answers, that one is meant.
    const fellSilent = keyTrials(book, 'silent');
    if (fellSilent.length === 0 && (silent.length === 0 || silent.length < cards(book).length)) return undefined;
    const because = [
      ...silent.map((evidence) => ({ evidence, text: say`The card does not answer: ${CONTACT}` })),
      ...fellSilent.map((evidence) => ({
        evidence,
        text: say`The card did not answer when it was to sign: ${CONTACT}; or it is a key with a button, which waits for a touch`,
      })),
    ];
    return { strength: 'likely', because };
  },
};

const CONTACT = say`it may not touch the contacts, or lie in the reader the wrong way round`;
