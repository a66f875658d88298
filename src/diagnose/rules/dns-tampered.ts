import { contradicting } from '../../model/contradicting.ts';
import { type Place, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { addressesInUse } from '../picture/addresses-in-use.ts';
import { type Handshake, isSelfSigned, partyOf } from '../picture/answering-party.ts';
import { issuerInWords } from '../picture/authorities.ts';
import { neededHosts } from '../picture/hosts.ts';
import { listInWords } from '../picture/in-words.ts';
import { addressesIn, byResolvers, bySystem } from '../picture/lookups.ts';
import { oddityOf } from '../picture/odd-address.ts';
import { goesStraight, handshakeOfApps } from '../picture/route-of-apps.ts';
import { isForeignAddress } from '../picture/service-address.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

/** Parties that cannot be the service behind an unusual address. */
const IMPOSTORS = new Set(['other-name', 'foreign', 'nobody']);

const ODDITIES = {
  nowhere: (host: string, addresses: Place) =>
    say`${host} leads to ${addresses}, which is the address of no other computer`,
  private: (host: string, addresses: Place) => say`${host} leads to ${addresses}, which belongs to a private network`,
};

export const dnsTampered: Rule = {
  id: 'dns-tampered',
  explainsAway: [
    ...['tls-intercepted', 'tls-wrong-name', 'tls-untrusted-root', 'tls-certificate-expired', 'tls-version'],
    ...['connection-refused', 'connection-timeout', 'connection-reset', 'endpoint-blocked'],
  ],
  whatIf: ['by-another-resolver', 'through-the-proxy'],
  judge(book) {
    const cases = neededHosts(book)
      .filter((host) => goesStraight(book, host) && !isPinned(book, host))
      .map((host) => oddAddress(book, host) ?? strangeAddress(book, host))
      .filter((found) => found !== undefined);
    if (cases.length === 0) return undefined;
    return {
      strength: cases.some(({ strength }) => strength === 'certain') ? 'certain' : 'likely',
      because: cases.flatMap(({ because }) => because),
      hosts: cases.flatMap(({ hosts = [] }) => hosts),
    };
  },
};

const isPinned = (book: Book, host: string): boolean =>
  book.all('hosts-file-entry').some(({ name }) => name.toLowerCase() === host);

/** Every address in use is strange, and what answers there cannot prove the name. Split DNS can, and is fine. */
function oddAddress(book: Book, host: string): Judgement | undefined {
  const lookup = bySystem(book, host);
  const addresses = addressesInUse(book, host);
  const oddities = addresses.map(oddityOf);
  const handshake = handshakeOfApps(book, host);
  const party = handshake && partyOf(handshake);
  if (lookup === undefined || addresses.length === 0 || oddities.includes(undefined)) return undefined;
  if (party === undefined || !IMPOSTORS.has(party)) return undefined;
  const [oddity = 'private'] = oddities;
  const text = ODDITIES[oddity](host, listInWords(addresses));
  const isCertain = oddity === 'nowhere' || party !== 'nobody';
  return {
    strength: isCertain ? 'certain' : 'likely',
    because: [{ evidence: lookup, text }, ...answer(book, host)],
    hosts: [host],
  };
}

/** The address in use belongs to nobody who should answer: unpublished, or another one by other DNS servers. */
function strangeAddress(book: Book, host: string): Judgement | undefined {
  const lookup = bySystem(book, host);
  const used = addressesInUse(book, host);
  const handshake = handshakeOfApps(book, host);
  if (lookup === undefined || used.length === 0 || handshake === undefined || !isStranger(handshake)) return undefined;
  const isForeign = used.every((address) => isForeignAddress(host, address));
  const text = say`${host} leads to ${listInWords(used)}, which is none of the addresses that the service publishes`;
  const because = [...(isForeign ? [{ evidence: lookup, text }] : []), ...contradictions(book, host, used)];
  if (because.length === 0) return undefined;
  const strength = isForeign && partyOf(handshake) === 'other-name' ? 'certain' : 'likely';
  return { strength, because: [...because, ...answer(book, host)], hosts: [host] };
}

/** An inspector shows the right name: only who shows another, or vouches for itself, stands somewhere else. */
const isStranger = (handshake: Handshake): boolean =>
  partyOf(handshake) === 'other-name' || (partyOf(handshake) === 'foreign' && isSelfSigned(handshake));

const contradictions = (book: Book, host: string, used: readonly string[]): readonly Ground[] =>
  byResolvers(book, host)
    .map((evidence) => ({ evidence, others: contradicting(used, addressesIn(evidence)) }))
    .filter(({ others }) => others.length > 0)
    .map(({ evidence, others }) => ({
      evidence,
      text: say`This computer takes ${listInWords(used)} for ${host}, but the DNS server ${evidence.by} says ${listInWords(others)}`,
    }));

function answer(book: Book, host: string): readonly Ground[] {
  const evidence = handshakeOfApps(book, host);
  if (evidence === undefined) return [];
  const { chain } = evidence;
  const text =
    chain.length === 0
      ? say`No certificate came from there, so nothing proves that it is ${host}`
      : say`What answers there cannot prove that it is ${host}: its certificate is from ${issuerInWords(chain)} and for ${listInWords(chain[0]?.names ?? [])}`;
  return [{ evidence, text }];
}
