import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { genuineAnswers, waitInWords } from '../picture/genuine-answers.ts';
import { handshakeOfApps, hostIn } from '../picture/route-of-apps.ts';
import type { Judgement, Rule } from '../rule.ts';

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
    if (failing.length === 0) return byNonsense(book);
    const because = failing.map((answer) => ({
      evidence: answer.evidence,
      text: say`${answer.host} proves to be genuine and answers that it is not working (${answer.status})${waitInWords(answer)}`,
    }));
    const hosts = failing.map(({ host }) => host);
    if (failing.every(({ isInspected }) => isInspected)) return { strength: 'possible', because, hosts };
    return { strength: failing.length >= ANSWERS_NEEDED ? 'certain' : 'likely', because, hosts };
  },
};

/** Nobody but the host itself, or what opens its connections, can answer so after it proved its name. */
function byNonsense(book: Book): Judgement | undefined {
  const because = book.all('metadata-read').flatMap((evidence) => {
    const [{ outcome }, host] = [evidence, hostIn(evidence.url)];
    if (outcome.ok || outcome.failure.word !== 'http-malformed' || outcome.failure.operation !== 'http-round-trip')
      return [];
    if (!handshakeOfApps(book, host)?.outcome.ok) return [];
    return [{ evidence, host, text: say`${host} proves to be genuine, but what it answers makes no sense` }];
  });
  const hosts = because.map(({ host }) => host);
  return because.length === 0 ? undefined : { strength: 'possible', because, hosts };
}
