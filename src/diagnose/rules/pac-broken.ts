import type { EvidenceOf } from '../../model/evidence.ts';
import type { Failure, FailureWord, Operation } from '../../model/failure.ts';
import { proxyIn } from '../../model/pac.ts';
import { type Place, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { hostsOf, neededHosts } from '../picture/hosts.ts';
import { isUnresolved, NOT_THERE } from '../picture/lookups.ts';
import { byLine, directivesIn, scriptFaults, scriptInWords, wayByScript } from '../picture/proxy-script.ts';
import { anythingReached } from '../picture/reach.ts';
import { goesStraight, handshakeOfApps } from '../picture/route-of-apps.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

/**
 * Programs go straight when their proxy script cannot be used, so that a broken one only hurts where the straight way is
 * closed, and a script that names a dead proxy only where it names nothing else.
 */
export const pacBroken: Rule = {
  id: 'pac-broken',
  explainsAway: [
    ...['connection-timeout', 'connection-refused', 'connection-reset', 'endpoint-blocked', 'download-interrupted'],
    ...['dns-name-not-found', 'proxy-unreachable', 'proxy-settings-disagree'],
  ],
  whatIf: ['past-the-proxy'],
  judge: (book) => byDeadProxy(book) ?? byFault(book),
};

/** Faults of the straight way that a proxy would not have: no name outside the company, no way out of it. */
const CLOSED: Readonly<Partial<Record<Operation, readonly FailureWord[] | 'any'>>> = {
  resolve: 'any',
  connect: 'any',
  'tls-handshake': ['connection-reset', 'connection-closed', 'timed-out'],
};

const isClosed = (failure: Failure): boolean => {
  const words = CLOSED[failure.operation];
  return words === 'any' || words?.includes(failure.word) === true;
};

function byFault(book: Book): Judgement | undefined {
  const faults = scriptFaults(book)
    .filter(({ failure }) => failure === null || !isTroubleOfDns(book, failure))
    .filter(({ lies }) => lies !== 'way' || anythingReached(book));
  const closed = isStraightWayOpen(book) ? [] : hostsOf(book, 'sign-in').flatMap((host) => closedWay(book, host));
  if (faults.length === 0 || closed.length === 0) return undefined;
  const strength = faults.some(({ lies }) => lies === 'file') ? 'certain' : 'likely';
  return { strength, because: [...faults, ...closed] };
}

/** Where another host that Teams needs is reached straight, what keeps the sign-in host away is something else. */
const isStraightWayOpen = (book: Book): boolean =>
  neededHosts(book).some((host) => goesStraight(book, host) && handshakeOfApps(book, host)?.outcome.ok);

function closedWay(book: Book, host: string): readonly Ground[] {
  const handshake = handshakeOfApps(book, host);
  if (handshake === undefined || handshake.outcome.ok || !goesStraight(book, host)) return [];
  if (!isClosed(handshake.outcome.failure)) return [];
  return [{ evidence: handshake, text: say`Without it programs go straight to ${host}, and that way is closed here` }];
}

/** A name that is not found is the script's own fault only while other names are found. */
const isTroubleOfDns = (book: Book, { operation, word }: Failure): boolean =>
  operation === 'resolve' &&
  (!NOT_THERE.has(word) || hostsOf(book, 'sign-in').every((host) => isUnresolved(book, host)));

function byDeadProxy(book: Book): Judgement | undefined {
  const cases = neededHosts(book).flatMap((host) => deadEnd(book, host));
  if (cases.length === 0) return undefined;
  return {
    strength: 'certain',
    because: cases.flatMap(({ grounds }) => grounds),
    hosts: cases.map(({ host }) => host),
  };
}

/** A host for which the script names proxies and nothing else, and none of them takes a connection. */
function deadEnd(book: Book, host: string): readonly { readonly host: string; readonly grounds: readonly Ground[] }[] {
  const way = wayByScript(book, host);
  if (way === undefined || handshakeOfApps(book, host)?.outcome.ok !== false) return [];
  const directives = directivesIn(way);
  const proxies = directives.flatMap((directive) => proxyIn(directive) ?? []);
  if (proxies.length < directives.length) return [];
  const dead = proxies.flatMap((proxy) => deadContact(book, proxy));
  if (dead.length < proxies.length) return [];
  const sent = say`${scriptInWords(way)} sends ${host} to the proxy ${oneByOne(proxies)}${byLine(way)}`;
  const answers = dead.map((evidence) => ({ evidence, text: say`The proxy ${evidence.proxy} cannot be reached` }));
  return [{ host, grounds: [{ evidence: way, text: sent }, ...answers] }];
}

/** In the order in which programs try them. */
const oneByOne = ([first = '', ...others]: readonly string[]): Place =>
  others.reduce<Place>((tried, next) => say`${tried}, then ${next}`, first);

const deadContact = (book: Book, proxy: string): readonly EvidenceOf<'proxy-contacted'>[] =>
  book
    .all('proxy-contacted')
    .filter((contact) => contact.proxy === proxy && !contact.outcome.ok)
    .filter(({ outcome }) => !outcome.ok && !isTroubleOfDns(book, outcome.failure) && !answers(outcome.failure))
    .slice(0, 1);

/** A proxy that is there, and whose certificate is not as it should be, is no fault of the script. */
const answers = ({ operation }: Failure): boolean => operation === 'tls-handshake';
