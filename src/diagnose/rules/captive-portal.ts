import type { EvidenceOf, HttpAnswerFacts } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { neededHosts } from '../picture/hosts.ts';
import { addressesIn, bySystem } from '../picture/lookups.ts';
import { oddityOf } from '../picture/odd-address.ts';
import { proxyInUse } from '../picture/proxy-in-use.ts';
import { goesStraight, handshakeOfApps } from '../picture/route-of-apps.ts';
import { signInWorks } from '../picture/sign-in-works.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

/** Network Authentication Required: made for log-in pages. @see RFC 6585 section 6 */
const LOG_IN_FIRST = 511;

export const captivePortal: Rule = {
  id: 'captive-portal',
  explainsAway: [
    ...['dns-tampered', 'dns-name-not-found', 'dns-failing', 'tls-intercepted', 'tls-wrong-name', 'tls-untrusted-root'],
    ...['tls-certificate-expired', 'tls-version', 'tls-revocation-unreachable', 'connection-refused'],
    ...['connection-timeout', 'connection-reset'],
    ...['endpoint-blocked', 'download-interrupted', 'proxy-unreachable', 'pac-broken', 'service-outage', 'throttled'],
  ],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: ['tls-not-spoken'],
      strength: 'possible',
      text: 'on the secure port of {host} something answered that does not speak TLS',
    },
    {
      at: 'answer',
      words: ['answer-redirected', 'answer-not-json', 'answer-not-xml'],
      strength: 'possible',
      text: 'a page of somebody else came where {host} should answer',
    },
  ],
  judge(book) {
    if (signInWorks(book) || proxyInUse(book)?.outcome.ok) return undefined;
    const pages = book.all('portal-probed').filter((probe) => probe.route.via === 'direct' && isStandIn(probe));
    return pages.length > 0 ? byPage(book, pages) : byPlainText(book);
  },
};

/** A page or a redirect where 22 known bytes should be. An error status says that the host is blocked, not that one should log in. */
const isStandIn = ({ outcome, asExpected }: EvidenceOf<'portal-probed'>): boolean =>
  !asExpected && outcome.ok && isPage(outcome.value);

const isPage = ({ status, location }: HttpAnswerFacts): boolean =>
  status === 200 || status === LOG_IN_FIRST || (status >= 300 && status < 400 && location !== null);

function byPage(book: Book, pages: readonly EvidenceOf<'portal-probed'>[]): Judgement {
  const because = pages.map((evidence) => ({ evidence, text: pageInWords(evidence) }));
  const isCertain =
    pages.some(({ outcome }) => outcome.ok && outcome.value.status !== 200) || plainHosts(book).length > 0;
  return { strength: isCertain ? 'certain' : 'likely', because: [...because, ...plainHosts(book)] };
}

function pageInWords({ url, outcome }: EvidenceOf<'portal-probed'>): string {
  const { location = null, pageTitle = null } = outcome.ok ? outcome.value : {};
  if (location !== null) return `The network sends ${url} on to ${location}`;
  return `Where ${url} should answer, the network shows a page${pageTitle === null ? '' : `: "${pageTitle}"`}`;
}

/** Needed hosts on whose secure port somebody speaks plain http. */
const plainHosts = (book: Book): readonly Ground[] =>
  neededHosts(book).flatMap((host) => {
    const evidence = goesStraight(book, host) ? handshakeOfApps(book, host) : undefined;
    if (evidence === undefined || evidence.outcome.ok || evidence.outcome.failure.word !== 'tls-not-spoken') return [];
    return [{ evidence, text: `On the secure port of ${host} something answers that does not speak TLS` }];
  });

/**
 * Plain text on secure ports alone: a log-in page is the usual reason, not the only one. Behind an address inside the
 * network stands what DNS put there, such as a block page.
 */
function byPlainText(book: Book): Judgement | undefined {
  const because = plainHosts(book).filter(({ evidence }) => !('name' in evidence && leadsInside(book, evidence.name)));
  return because.length > 0 ? { strength: 'possible', because } : undefined;
}

const leadsInside = (book: Book, host: string): boolean =>
  addressesIn(bySystem(book, host)).some((address) => oddityOf(address) !== undefined);
