import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { hostsOf } from '../picture/hosts.ts';
import { byResolvers, FAILING, failsWith, isSilent, isUnresolved, NOT_THERE } from '../picture/lookups.ts';
import { needsNames } from '../picture/needs-names.ts';
import type { Rule } from '../rule.ts';

export const dnsFailing: Rule = {
  id: 'dns-failing',
  explainsAway: ['endpoint-blocked', 'connection-timeout', 'connection-refused', 'proxy-unreachable'],
  whatIf: ['by-another-resolver', 'through-the-proxy'],
  signInFaults: [
    {
      at: 'resolve',
      words: ['resolver-failed', 'resolver-refused', 'lookup-failed'],
      strength: 'likely',
      text: (host) => say`DNS could not look up ${host}`,
    },
  ],
  judge(book) {
    const lost = hostsOf(book, 'sign-in').filter((host) => isUnresolved(book, host) && needsNames(book, host));
    const answers = lost.flatMap((host) => byResolvers(book, host));
    if (answers.some((lookup) => lookup.outcome.ok || failsWith(lookup, NOT_THERE))) return undefined;
    const failing = answers.filter((lookup) => failsWith(lookup, FAILING));
    const silent = answers.every(isSilent) ? answers.filter(({ by }) => answersElsewhere(book, by, lost)) : [];
    const telling = failing.length > 0 ? failing : silent;
    if (telling.length === 0) return undefined;
    const because = telling.map((evidence) => ({ evidence, text: inWords(evidence) }));
    return { strength: failing.length > 0 ? 'certain' : 'likely', because, hosts: lost };
  },
};

/** Whether a server answers for every other name. One that is silent for some of them is hard to reach. */
function answersElsewhere(book: Book, server: string, hosts: readonly string[]): boolean {
  const others = book.all('name-looked-up').filter(({ by, name }) => by === server && !hosts.includes(name));
  return others.length > 0 && !others.some(isSilent);
}

function inWords({ name, by, outcome }: EvidenceOf<'name-looked-up'>): Said {
  const word = outcome.ok ? undefined : outcome.failure.word;
  if (word === 'resolver-refused') return say`The DNS server ${by} refuses to look up ${name}`;
  if (word === 'resolver-failed') return say`The DNS server ${by} reports a failure of its own when asked for ${name}`;
  return say`The DNS server ${by} answers for other names, but never for ${name}`;
}
