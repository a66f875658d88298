import { say } from '../../model/said.ts';
import { hostsOf } from '../picture/hosts.ts';
import { attemptsTo, controlAnswers, failedAttempts, reachOf, wordOf } from '../picture/reach.ts';
import { goesStraight, unreadRoutes } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

export const connectionRefused: Rule = {
  id: 'connection-refused',
  explainsAway: ['endpoint-blocked'],
  whatIf: ['through-the-proxy', 'by-ipv4', 'by-ipv6'],
  signInFaults: [
    {
      at: 'connect',
      words: ['connection-refused', 'connection-reset', 'access-denied', 'host-unreachable'],
      strength: 'likely',
      text: (host) => say`${host} refused the connection`,
    },
  ],
  judge(book) {
    const hosts = hostsOf(book, 'sign-in').filter((host) => {
      const reach = reachOf(book, host);
      return goesStraight(book, host) && (reach === 'refused' || (reach === 'unreachable' && controlAnswers(book)));
    });
    if (hosts.length === 0) return undefined;
    const attempts = hosts.flatMap((host) => failedAttempts(book, host));
    const because = attempts.map((evidence) => ({
      evidence,
      text: `${evidence.name} (${evidence.address}, port ${evidence.port}) ${inWords(wordOf(evidence))}`,
    }));
    const isAll = hosts.flatMap((host) => attemptsTo(book, host)).every((attempt) => wordOf(attempt) !== 'timed-out');
    const strength = isAll ? 'certain' : 'likely';
    return { strength: unreadRoutes(book).length > 0 ? 'possible' : strength, because, hosts };
  },
};

function inWords(word: string | undefined): string {
  if (word === 'access-denied') return 'is forbidden by something on this computer';
  if (word === 'timed-out') return 'does not answer';
  if (word === 'host-unreachable') return 'is reported as not reachable by something on the way';
  return word === 'network-unreachable' ? 'has no route' : 'refuses the connection';
}
