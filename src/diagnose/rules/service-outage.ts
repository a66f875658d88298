import { say } from '../../model/said.ts';
import { genuineAnswers, waitInWords } from '../picture/genuine-answers.ts';
import type { Rule } from '../rule.ts';

/** One failing answer may be a hiccup of one machine of many. */
const ANSWERS_NEEDED = 2;

export const serviceOutage: Rule = {
  id: 'service-outage',
  explainsAway: [],
  signInFaults: [
    {
      at: 'http-round-trip',
      words: ['http-malformed'],
      strength: 'possible',
      text: (host) => say`${host} proved its name, but what it answered makes no sense`,
    },
  ],
  judge(book) {
    const failing = genuineAnswers(book).filter(({ status }) => status >= 500 && status <= 599);
    if (failing.length === 0) return undefined;
    const because = failing.map((answer) => ({
      evidence: answer.evidence,
      text: `${answer.host} proves to be genuine and answers that it is not working (${answer.status})${waitInWords(answer)}`,
    }));
    const hosts = failing.map(({ host }) => host);
    if (failing.every(({ isInspected }) => isInspected)) return { strength: 'possible', because, hosts };
    return { strength: failing.length >= ANSWERS_NEEDED ? 'certain' : 'likely', because, hosts };
  },
};
