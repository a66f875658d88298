import type { EvidenceOf, HttpAnswerFacts } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import type { Ground } from '../rule.ts';
import type { Handshake } from './answering-party.ts';
import { hostsOf, neededHosts } from './hosts.ts';
import { addressesIn, bySystem } from './lookups.ts';
import { nameFits } from './name-fits.ts';
import { oddityOf } from './odd-address.ts';
import { goesStraight, handshakeOfApps, handshakesOfApps } from './route-of-apps.ts';

/** Something that shows a log-in page of the network, and the address of that page where it is told. */
export type PortalSign = Ground & {
  readonly page: string | null;
  /** Nothing but a log-in page does this. */
  readonly isPlain: boolean;
};

/** Network Authentication Required: made for log-in pages. @see RFC 6585 section 6 */
const LOG_IN_FIRST = 511;

/** What the network says about itself. @see RFC 8908 */
export const saidByNetwork = (book: Book): readonly PortalSign[] =>
  book.all('portal-announced').flatMap((evidence) => {
    if (!evidence.outcome.ok || !evidence.outcome.value.captive) return [];
    const page = evidence.outcome.value.userPortalUrl;
    const where = page === null ? '' : say`, at ${page}`;
    return [{ evidence, page, isPlain: true, text: say`The network itself says that it wants a log-in first${where}` }];
  });

/** Pages and redirects where a control host should answer. */
export const inPlaceOfControl = (book: Book): readonly PortalSign[] =>
  book
    .all('portal-probed')
    .filter((probe) => probe.route.via === 'direct' && isStandIn(probe))
    .map((evidence) => {
      const status = evidence.outcome.ok ? evidence.outcome.value.status : 0;
      const isPlain = status !== 200 || evidence.leadsTo !== null;
      return { evidence, page: evidence.leadsTo, isPlain, text: pageInWords(evidence) };
    });

/** An error status, or a page of a proxy that refuses, says that the host is blocked, not that one should log in. */
const isStandIn = ({ outcome, asExpected, proxyError }: EvidenceOf<'portal-probed'>): boolean =>
  !asExpected && proxyError === null && outcome.ok && isPage(outcome.value);

const isPage = ({ status, location }: HttpAnswerFacts): boolean =>
  status === 200 || status === LOG_IN_FIRST || (status >= 300 && status < 400 && location !== null);

function pageInWords({ url, outcome, leadsTo }: EvidenceOf<'portal-probed'>): Said {
  const { status = 0, pageTitle = null } = outcome.ok ? outcome.value : {};
  const title = pageTitle === null ? '' : say`: "${pageTitle}"`;
  const onward = leadsTo === null ? '' : say`, which leads on to ${leadsTo}`;
  if (status === LOG_IN_FIRST) return say`The network answers ${url} with "log in first" (${status})${title}${onward}`;
  if (status !== 200 && leadsTo !== null) return say`The network sends ${url} on to ${leadsTo}`;
  return say`Where ${url} should answer, the network shows a page${title}${onward}`;
}

/** Needed hosts on whose secure port somebody speaks plain http. */
export const plainHosts = (book: Book): readonly PortalSign[] =>
  neededHosts(book).flatMap((host) => {
    const evidence = goesStraight(book, host) ? handshakeOfApps(book, host) : undefined;
    if (evidence === undefined || evidence.outcome.ok || evidence.outcome.failure.word !== 'tls-not-spoken') return [];
    const text = say`On the secure port of ${host} something answers that does not speak TLS`;
    return [{ evidence, page: null, isPlain: true, text }];
  });

/** So many different hosts never share a certificate by themselves. */
const HOSTS_NEEDED = 3;

/**
 * One and the same certificate, for none of them, shown in place of all hosts: inspection makes one for each host, a block
 * page does not stand before all. Hosts that DNS leads inside the network are another matter.
 */
export function oneForAll(book: Book): readonly PortalSign[] {
  const hosts = [...neededHosts(book), ...hostsOf(book, 'listed')];
  const straight = hosts.filter((host) => goesStraight(book, host) && !leadsInside(book, host));
  const shown = handshakesOfApps(book, straight);
  const [first, ...others] = shown;
  const leaf = first?.chain[0];
  if (first === undefined || leaf === undefined || shown.length < HOSTS_NEEDED) return [];
  const isStranger = ({ name, chain, outcome }: Handshake): boolean =>
    !outcome.ok && chain[0]?.sha256 === leaf.sha256 && !nameFits(name, leaf.names);
  if (![first, ...others].every(isStranger)) return [];
  const whose = leaf.names[0] ?? leaf.subject;
  const text = say`One and the same certificate, of ${whose}, is shown in place of all ${shown.length} hosts that were asked`;
  return [{ evidence: first, page: null, isPlain: false, text }];
}

/** Where DNS leads to an address inside the network, what stands there is what DNS put there, such as a block page. */
export const leadsInside = (book: Book, host: string): boolean =>
  addressesIn(bySystem(book, host)).some((address) => oddityOf(address) !== undefined);
