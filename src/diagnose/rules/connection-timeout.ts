import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { anythingAnswered, unansweredRequests } from '../picture/after-tls.ts';
import { failingBeside, triedFirst } from '../picture/failing-beside.ts';
import { hostsOf } from '../picture/hosts.ts';
import { heldUpShare, lineOf } from '../picture/line.ts';
import { type Attempt, controlAnswers, failedAttempts, reachOf, wordOf } from '../picture/reach.ts';
import { goesStraight, handshakeOfApps, unreadRoutes } from '../picture/route-of-apps.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

export const connectionTimeout: Rule = {
  id: 'connection-timeout',
  explainsAway: ['endpoint-blocked', 'download-interrupted'],
  whatIf: ['through-the-proxy', 'by-ipv4', 'by-ipv6'],
  signInFaults: [
    {
      at: 'connect',
      words: ['timed-out'],
      strength: 'likely',
      text: (host) => say`${host} did not answer at all`,
    },
    {
      at: 'tls-handshake',
      words: ['timed-out'],
      strength: 'likely',
      text: (host) => say`the connection to ${host} opened, and then there was silence`,
    },
    {
      at: 'http-round-trip',
      words: ['timed-out'],
      strength: 'possible',
      text: (host) => say`${host} accepted a secure connection, but its answer did not come in time`,
    },
  ],
  judge(book) {
    const hosts = hostsOf(book, 'sign-in');
    const silent = hosts.flatMap((host) => silentConnection(book, host) ?? silentHandshake(book, host));
    if (silent.length > 0) return { strength: strengthOf(book, hosts), because: [...silent, ...contrast(book)], hosts };
    return someSilent(book, hosts) ?? silentAnswer(book);
  },
};

/**
 * Packets vanish: certain once a host that has nothing to do with signing in shows that the network carries. It is asked straight, and
 * so tells nothing about the way through a proxy.
 */
function strengthOf(book: Book, hosts: readonly string[]): Judgement['strength'] {
  if (unreadRoutes(book).length > 0) return 'possible';
  return controlAnswers(book) && hosts.every((host) => goesStraight(book, host)) ? 'certain' : 'likely';
}

function silentConnection(book: Book, host: string): readonly Ground[] | undefined {
  if (!goesStraight(book, host) || reachOf(book, host) !== 'silent') return undefined;
  return failedAttempts(book, host).filter(isSilent).map(silence);
}

const isSilent = (attempt: Attempt): boolean => wordOf(attempt) === 'timed-out';

const silence = (evidence: Attempt): Ground => ({
  evidence,
  text: say`${evidence.name} (${evidence.address}, port ${evidence.port}) does not answer at all`,
});

/** Where one connection in ten waits for a packet, one in a thousand loses three of them and looks silent. */
const TOLERATED_SHARE = 1 / 10;

/** A name leads to many addresses, in another order each time. Where packets are lost, silence may be chance. */
function someSilent(book: Book, hosts: readonly string[]): Judgement | undefined {
  if (heldUpShare(lineOf(book)) > TOLERATED_SHARE) return undefined;
  const because = hosts.filter((host) => goesStraight(book, host)).flatMap((host) => silentBeside(book, host));
  return because.length === 0 ? undefined : { strength: 'likely', because, hosts };
}

/** Silent addresses and one that answers; nothing where none is silent. */
function silentBeside(book: Book, host: string): readonly Ground[] {
  const beside = failingBeside(book, host, triedFirst(book, host));
  const silent = beside?.failing.filter(isSilent) ?? [];
  if (beside === undefined || silent.length === 0) return [];
  const { answering } = beside;
  const text = say`${host} answers at ${answering.address}; programs that begin with an address that is silent wait for it`;
  return [...silent.map(silence), { evidence: answering, text }];
}

function silentHandshake(book: Book, host: string): readonly Ground[] {
  const handshake = handshakeOfApps(book, host);
  if (handshake === undefined || handshake.outcome.ok) return [];
  const { operation, word } = handshake.outcome.failure;
  if (operation !== 'tls-handshake' || word !== 'timed-out') return [];
  return [
    { evidence: handshake, text: say`The connection to ${host} opens, then there is silence: no certificate comes` },
  ];
}

const contrast = (book: Book): readonly Ground[] =>
  book
    .all('connection-attempted')
    .filter(({ role, outcome }) => role === 'control' && outcome.ok)
    .slice(0, 1)
    .map((evidence) => ({ evidence, text: say`${evidence.name}, which has nothing to do with signing in, answers` }));

/** The way is open and secure, but no answer ever comes to a request. Slow hosts look the same. */
function silentAnswer(book: Book): Judgement | undefined {
  const unanswered = unansweredRequests(book).filter(({ word }) => word === 'timed-out' && !anythingAnswered(book));
  if (unanswered.length === 0) return undefined;
  const because = unanswered.map(({ evidence, host }) => ({
    evidence,
    text: say`${host} accepts a secure connection, but sends no answer`,
  }));
  return { strength: 'possible', because, hosts: unanswered.map(({ host }) => host) };
}
