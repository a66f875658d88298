import { type Said, say } from '../../model/said.ts';
import { hostsOf } from '../picture/hosts.ts';
import { type Attempt, attemptsTo, controlAnswers, failedAttempts, reachOf, wordOf } from '../picture/reach.ts';
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
    const because = attempts.map((evidence) => ({ evidence, text: inWords(evidence) }));
    const isAll = hosts.flatMap((host) => attemptsTo(book, host)).every((attempt) => wordOf(attempt) !== 'timed-out');
    const strength = isAll ? 'certain' : 'likely';
    return { strength: unreadRoutes(book).length > 0 ? 'possible' : strength, because, hosts };
  },
};

function inWords(attempt: Attempt): Said {
  const { name, address, port } = attempt;
  const word = wordOf(attempt);
  if (word === 'access-denied')
    return say`${name} (${address}, port ${port}) is forbidden by something on this computer`;
  if (word === 'timed-out') return say`${name} (${address}, port ${port}) does not answer`;
  if (word === 'host-unreachable')
    return say`${name} (${address}, port ${port}) is reported as not reachable by something on the way`;
  if (word === 'network-unreachable') return say`${name} (${address}, port ${port}) has no route`;
  return say`${name} (${address}, port ${port}) refuses the connection`;
}
