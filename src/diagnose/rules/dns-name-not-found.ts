import type { EvidenceOf } from '../../model/evidence.ts';
import { hostsOf, neededHosts } from '../picture/hosts.ts';
import { addressesIn, byResolvers, bySystem, failsWith, isUnresolved, NOT_THERE } from '../picture/lookups.ts';
import { goesStraight } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

export const dnsNameNotFound: Rule = {
  id: 'dns-name-not-found',
  explainsAway: ['dns-failing', 'endpoint-blocked', 'connection-timeout', 'connection-refused'],
  judge(book) {
    const isLost = (host: string): boolean => isUnresolved(book, host) && goesStraight(book, host);
    const denied = (host: string) =>
      [...byResolvers(book, host), bySystem(book, host)].filter(
        (lookup) => lookup !== undefined && failsWith(lookup, NOT_THERE),
      );
    const lost = neededHosts(book).filter((host) => isLost(host) && denied(host).length > 0);
    if (!hostsOf(book, 'sign-in').some((host) => lost.includes(host))) return undefined;
    const denials = lost.flatMap(denied).filter((lookup) => lookup !== undefined);
    const controls = hostsOf(book, 'control').map((host) => bySystem(book, host));
    const others = controls.filter((lookup) => lookup !== undefined && addressesIn(lookup).length > 0);
    const because = [...denials, ...others].flatMap((lookup) =>
      lookup === undefined ? [] : [{ evidence: lookup, text: inWords(lookup) }],
    );
    return { strength: others.length > 0 ? 'certain' : 'likely', because, hosts: lost };
  },
};

function inWords({ name, by, outcome }: EvidenceOf<'name-looked-up'>): string {
  const who = by === 'system' ? 'this computer' : `the DNS server ${by}`;
  if (outcome.ok) return `The name ${name}, which has nothing to do with signing in, is found by ${who}`;
  const what = outcome.failure.word === 'no-address' ? 'has no address' : 'does not exist';
  return `For ${who}, ${name} ${what}`;
}
