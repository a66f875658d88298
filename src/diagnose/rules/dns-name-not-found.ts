import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { hostsOf, neededHosts } from '../picture/hosts.ts';
import { listInWords } from '../picture/in-words.ts';
import { addressesIn, byResolvers, bySystem, failsWith, isUnresolved, NOT_THERE } from '../picture/lookups.ts';
import { goesStraight } from '../picture/route-of-apps.ts';
import type { Ground, Rule } from '../rule.ts';

type Lookup = EvidenceOf<'name-looked-up'>;

export const dnsNameNotFound: Rule = {
  id: 'dns-name-not-found',
  explainsAway: ['dns-failing', 'endpoint-blocked', 'connection-timeout', 'connection-refused'],
  whatIf: ['by-another-resolver', 'through-the-proxy'],
  signInFaults: [
    {
      at: 'resolve',
      words: ['name-not-found', 'no-address'],
      strength: 'likely',
      text: (host) => say`the name ${host} was not found`,
    },
  ],
  judge(book) {
    const hosts = neededHosts(book).filter(
      (host) => isUnresolved(book, host) && goesStraight(book, host) && denialsOf(book, host).length > 0,
    );
    if (!hostsOf(book, 'sign-in').some((host) => hosts.includes(host))) return undefined;
    const others = foundControls(book);
    const because = [...denialsInWords(hosts.flatMap((host) => denialsOf(book, host))), ...others];
    return { strength: others.length > 0 ? 'certain' : 'likely', because, hosts };
  },
};

/** Everyone who says that a name does not exist, the DNS servers first. */
const denialsOf = (book: Book, host: string): readonly Lookup[] =>
  [...byResolvers(book, host), bySystem(book, host)].filter(
    (lookup): lookup is Lookup => lookup !== undefined && failsWith(lookup, NOT_THERE),
  );

/** One reason for each who was asked, with all names at once. */
const denialsInWords = (denials: readonly Lookup[]): readonly Ground[] =>
  [...Map.groupBy(denials, ({ by }) => by)].flatMap(([by, [first, ...rest]]) => {
    if (first === undefined) return [];
    const names = listInWords([first, ...rest].map(({ name }) => name));
    const text = rest.length > 0 ? say`${names} do not exist` : say`${names} does not exist`;
    return [{ evidence: first, text: by === 'system' ? say`This computer finds that ${text}` : saysThat(by, text) }];
  });

const saysThat = (by: string, text: Said): Said => say`The DNS server ${by} says that ${text}`;

/** Names that have nothing to do with signing in, and are found. */
const foundControls = (book: Book): readonly Ground[] =>
  hostsOf(book, 'control').flatMap((host) => {
    const lookup = bySystem(book, host);
    if (lookup === undefined || addressesIn(lookup).length === 0) return [];
    return [{ evidence: lookup, text: say`The name ${host}, which has nothing to do with signing in, is found` }];
  });
