import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { type Handshake, partyOf } from '../picture/answering-party.ts';
import { namesServiceAuthority } from '../picture/authorities.ts';
import { neededHosts } from '../picture/hosts.ts';
import { addressesIn, byResolvers } from '../picture/lookups.ts';
import { anythingReached } from '../picture/reach.ts';
import { goesStraight, handshakeOfApps } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

export const hostsFileOverride: Rule = {
  id: 'hosts-file-override',
  explainsAway: [
    ...[
      'dns-tampered',
      'tls-intercepted',
      'tls-wrong-name',
      'tls-untrusted-root',
      'tls-certificate-expired',
      'tls-version',
    ],
    ...['connection-refused', 'connection-timeout', 'connection-reset', 'endpoint-blocked'],
  ],
  whatIf: ['without-hosts-file', 'through-the-proxy'],
  judge(book) {
    const harmful = book.all('hosts-file-entry').filter((entry) => isHarmful(book, entry));
    if (harmful.length === 0) return undefined;
    const hosts = [...new Set(harmful.map(({ name }) => name))];
    const elsewhere = hosts
      .flatMap((host) => byResolvers(book, host))
      .filter((lookup) => addressesIn(lookup).length > 0);
    const isProven = elsewhere.length > 0 || anythingReached(book);
    return {
      strength: isProven && !failsWithoutTheLine(book, hosts) ? 'certain' : 'likely',
      because: [
        ...harmful.map((evidence) => ({ evidence, text: inWords(evidence) })),
        ...elsewhere.map((evidence) => ({
          evidence,
          text: say`The DNS server ${evidence.by} gives ${addressesIn(evidence).join(', ')} for ${evidence.name}`,
        })),
      ],
      hosts,
    };
  },
};

/** The line is in the way, but not alone: a host that DNS leads to does not work either. */
const failsWithoutTheLine = (book: Book, hosts: readonly string[]): boolean =>
  book
    .all('what-if-tried')
    .some(
      ({ hypothesis, host, outcome }) => hypothesis === 'without-hosts-file' && hosts.includes(host) && !outcome.ok,
    );

/** A pinned name that still leads to the real host harms nobody today; a proxy does not read this file. */
function isHarmful(book: Book, { name, address }: EvidenceOf<'hosts-file-entry'>): boolean {
  const handshake = handshakeOfApps(book, name);
  if (!neededHosts(book).includes(name) || !goesStraight(book, name) || handshake?.outcome.ok !== false) return false;
  const leadsThereAnyway = byResolvers(book, name).some((lookup) => addressesIn(lookup).includes(address));
  return !leadsThereAnyway && !isRealHost(handshake);
}

/** Its certificate is the service's own, and fails for another reason: a root that is missing here, or the dates. */
function isRealHost(handshake: Handshake): boolean {
  const party = partyOf(handshake);
  return party === 'unrooted' || (party === 'out-of-date' && namesServiceAuthority(handshake.chain));
}

const inWords = ({ file, line, address, name }: EvidenceOf<'hosts-file-entry'>): Said =>
  say`Line ${line} of ${file} sends ${name} to ${address}, where the real host does not answer`;
