import type { ListEntry } from '../../catalogue/endpoint-list/list.ts';
import type { Failure, Operation } from '../../model/failure.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import type { Handshake } from '../picture/answering-party.ts';
import { breaksWithout, hostsOf, neededHosts } from '../picture/hosts.ts';
import { listInWords } from '../picture/in-words.ts';
import { blockedListed, isCutOff, rowOf, stopsWithout } from '../picture/listed-hosts.ts';
import { handshakeOfApps, handshakesOfApps } from '../picture/route-of-apps.ts';
import type { Ground, Rule } from '../rule.ts';

const STEPS: Partial<Readonly<Record<Operation, Said>>> = {
  resolve: say`its name is not found`,
  connect: say`no connection opens`,
  // As browsers tell it: they do not say where it ended.
  'http-round-trip': say`it does not answer`,
};

const PROXY_REFUSES = say`the proxy does not let it through`;
const PROXY_SILENT = say`the proxy that is set for it does not answer`;

const CUT = say`the connection opens, but is cut off, silent or not secure`;
const IN_ITS_PLACE = say`something else answers in its place`;

export const endpointBlocked: Rule = {
  id: 'endpoint-blocked',
  explainsAway: ['download-interrupted'],
  whatIf: ['past-the-proxy', 'through-the-proxy', 'by-ipv4', 'by-ipv6'],
  judge(book) {
    const needed = handshakesOfApps(book, neededHosts(book)).filter(isCutOff);
    const listed = blockedListed(book).filter(({ name }) => stopsWithout(name) !== 'part');
    const blocked = [...needed, ...listed];
    const answering = hostsOf(book, 'sign-in').map((host) => handshakeOfApps(book, host));
    const isSignInReached = answering.length > 0 && answering.every((handshake) => handshake && !isCutOff(handshake));
    if (blocked.length === 0 || !isSignInReached) return undefined;
    const because = blocked.map((evidence) => ({ evidence, text: inWords(evidence) }));
    const isProven = answering.every((handshake) => handshake?.outcome.ok);
    return {
      strength: isProven ? 'certain' : 'likely',
      because: [...because, ...extent(book, blocked)],
      hosts: blocked.map(({ name }) => name),
    };
  },
};

function inWords({ name, outcome }: Handshake): Said {
  const step = outcome.ok ? '' : (STEPS[outcome.failure.operation] ?? later(outcome.failure));
  const breaks = breaksWithout(name);
  if (breaks === undefined) return say`${name} cannot be reached: ${step}`;
  return say`${name} cannot be reached: ${step}. ${breaks}`;
}

function later({ operation, word }: Failure): Said {
  if (operation === 'proxy-tunnel') return word === 'proxy-refused' ? PROXY_REFUSES : PROXY_SILENT;
  return word.startsWith('certificate-') ? IN_ITS_PLACE : CUT;
}

/** For the admin: whether a single name is missing in a rule, or a whole row of Microsoft's list. */
function extent(book: Book, blocked: readonly Handshake[]): readonly Ground[] {
  const all = handshakesOfApps(book, [...neededHosts(book), ...hostsOf(book, 'listed')]);
  return [...Map.groupBy(all, ({ name }) => rowOf(name))].flatMap(([row, hosts]) => {
    const closed = hosts.filter(({ outcome }) => !outcome.ok);
    const evidence = closed.find((one) => blocked.includes(one));
    if (row === undefined || evidence === undefined || hosts.length === 1) return [];
    return [{ evidence, text: closed.length === hosts.length ? wholeRow(row) : partOfRow(row, closed, hosts) }];
  });
}

/** Enough to find the row in a firewall's settings. */
const MOST_NAMES = 5;

const wholeRow = ({ id, category, urls }: ListEntry): Said =>
  say`Nothing of row ${id} of Microsoft's list (${category}) answers: ${listInWords(urls.slice(0, MOST_NAMES))}`;

function partOfRow({ id, category }: ListEntry, closed: readonly Handshake[], hosts: readonly Handshake[]): Said {
  const names = listInWords(closed.map(({ name }) => name));
  return say`Of the ${hosts.length} hosts in row ${id} of Microsoft's list (${category}) all but ${names} answer`;
}
