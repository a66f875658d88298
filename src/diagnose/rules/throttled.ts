import { say } from '../../model/said.ts';
import { genuineAnswers, waitInWords } from '../picture/genuine-answers.ts';
import type { Rule } from '../rule.ts';

/** @see RFC 6585 section 4 */
const TOO_MANY_REQUESTS = 429;

export const throttled: Rule = {
  id: 'throttled',
  explainsAway: [],
  judge(book) {
    const turnedAway = genuineAnswers(book).filter(({ status }) => status === TOO_MANY_REQUESTS);
    if (turnedAway.length === 0) return undefined;
    const because = turnedAway.map((answer) => ({
      evidence: answer.evidence,
      text: say`${answer.host} says that too many requests come from here (${answer.status})${waitInWords(answer)}`,
    }));
    const isDoubtful = turnedAway.every(({ isInspected }) => isInspected);
    return { strength: isDoubtful ? 'possible' : 'certain', because, hosts: turnedAway.map(({ host }) => host) };
  },
};
