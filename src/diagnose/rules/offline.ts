import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { hostsOf } from '../picture/hosts.ts';
import { anythingReached, attemptsTo, reachOf } from '../picture/reach.ts';
import { signInWorks } from '../picture/sign-in-works.ts';
import type { Judgement, Rule } from '../rule.ts';

export const offline: Rule = {
  id: 'offline',
  explainsAway: [
    ...['dns-unreachable', 'dns-name-not-found', 'dns-failing', 'dns-tampered', 'hosts-file-override'],
    ...['connection-refused', 'connection-timeout', 'connection-reset', 'captive-portal', 'endpoint-blocked'],
    ...['proxy-unreachable', 'local-proxy-left-behind', 'proxy-settings-disagree', 'proxy-refuses', 'pac-broken'],
  ],
  signInFaults: [
    {
      at: 'connect',
      words: ['network-unreachable'],
      strength: 'likely',
      text: (host) => say`there was no way to ${host}`,
    },
  ],
  judge(book) {
    if (anythingReached(book) || signInWorks(book)) return undefined;
    return byInterfaces(book) ?? byUnreachability(book);
  },
};

function byInterfaces(book: Book): Judgement | undefined {
  const because = book.all('network-state').flatMap((evidence) => {
    const text = lackOf(evidence);
    return text === undefined ? [] : [{ evidence, text }];
  });
  return because.length > 0 ? { strength: 'certain', because } : undefined;
}

/** What a network needs and this computer lacks. Routes that could not be read are not missing. */
function lackOf({ interfaces, defaultRoutes }: EvidenceOf<'network-state'>): Said | undefined {
  const addresses = interfaces.flatMap((one) => one.addresses).filter(({ scope }) => scope !== 'loopback');
  if (addresses.length === 0) return say`No network interface of this computer has an address: no cable, no Wi-Fi`;
  if (addresses.every(({ scope }) => scope === 'link-local'))
    return say`This computer only gave itself an address; the network gave it none`;
  return defaultRoutes?.length === 0
    ? say`This computer has no default route: it does not know the way out`
    : undefined;
}

/** The system says for every address that there is no way, not even to a host that has nothing to do with signing in. */
function byUnreachability(book: Book): Judgement | undefined {
  const hosts = [...hostsOf(book, 'sign-in'), ...hostsOf(book, 'control')];
  const tried = hosts.filter((host) => attemptsTo(book, host).length > 0);
  const isAlone = tried.length > 1 && tried.every((host) => reachOf(book, host) === 'unreachable');
  if (!isAlone) return undefined;
  const because = tried
    .flatMap((host) => attemptsTo(book, host))
    .map((evidence) => ({
      evidence,
      text: say`There is no way to ${evidence.name} (${evidence.address})`,
    }));
  return { strength: 'likely', because };
}
