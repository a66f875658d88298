import { say } from '../../model/said.ts';
import type { Rule } from '../rule.ts';

export const cardReaderMissing: Rule = {
  id: 'card-reader-missing',
  explainsAway: ['card-absent'],
  judge(book) {
    const because = book
      .all('card-readers-listed')
      .filter(({ readers }) => readers.length === 0)
      .map((evidence) => ({
        evidence,
        text: say`This computer sees no card reader: none is connected, or the service for smart cards does not run`,
      }));
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};
