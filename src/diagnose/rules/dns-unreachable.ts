import { say } from '../../model/said.ts';
import { hostsOf, neededHosts } from '../picture/hosts.ts';
import { listInWords } from '../picture/in-words.ts';
import { isSilent, isUnresolved } from '../picture/lookups.ts';
import { needsNames } from '../picture/needs-names.ts';
import type { Rule } from '../rule.ts';

export const dnsUnreachable: Rule = {
  id: 'dns-unreachable',
  explainsAway: [
    ...['dns-failing', 'dns-name-not-found', 'connection-timeout', 'connection-refused', 'endpoint-blocked'],
    ...['proxy-unreachable', 'hosts-file-override', 'tls-revocation-unreachable'],
  ],
  whatIf: ['by-another-resolver', 'through-the-proxy'],
  signInFaults: [
    {
      at: 'resolve',
      words: ['timed-out', 'network-unreachable', 'host-unreachable'],
      strength: 'likely',
      text: (host) => say`no DNS server answered the question for ${host}`,
    },
  ],
  judge(book) {
    const lookups = book.all('name-looked-up');
    const own = lookups.filter(({ by }) => by !== 'system');
    const areNeeded = hostsOf(book, 'sign-in').some((host) => needsNames(book, host));
    // The sign-in host itself may stand in the hosts file, or be remembered from before.
    const isOneLost = neededHosts(book).some((host) => isUnresolved(book, host) && needsNames(book, host));
    if (!areNeeded || !isOneLost || !own.every(isSilent)) return undefined;
    const listed = book.all('resolvers-listed');
    const isNoneSet = listed.length > 0 && listed.every(({ resolvers }) => resolvers.length === 0);
    if (own.length === 0 && !isNoneSet) return undefined;
    const none = listed.map((evidence) => ({ evidence, text: say`No DNS server is set on this computer` }));
    const silent = [...new Map(own.map((lookup) => [lookup.by, lookup])).values()].map((evidence) => ({
      evidence,
      text: say`The DNS server ${evidence.by} answers to no name; asked for ${listInWords([...new Set(own.map(({ name }) => name))])}`,
    }));
    return { strength: 'certain', because: own.length === 0 ? none : silent };
  },
};
