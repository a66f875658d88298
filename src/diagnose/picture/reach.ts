import type { EvidenceOf } from '../../model/evidence.ts';
import type { FailureWord } from '../../model/failure.ts';
import type { Book } from '../book.ts';
import { hostsOf } from './hosts.ts';
import { oddityOf } from './odd-address.ts';
import { isLocalProxy } from './proxy-in-use.ts';

export type Attempt = EvidenceOf<'connection-attempted'>;

/** How a host answers a plain connection: `open` when any of its addresses does. */
type Reach = 'open' | 'refused' | 'silent' | 'unreachable' | 'unclear' | 'not-tried';

const UNREACHABLE: ReadonlySet<FailureWord> = new Set(['host-unreachable', 'network-unreachable']);

/** `access-denied`: a firewall on this computer forbids it. */
const REFUSALS: ReadonlySet<FailureWord> = new Set([
  ...(['connection-refused', 'connection-reset', 'access-denied'] as const),
]);

export const attemptsTo = (book: Book, host: string): readonly Attempt[] =>
  book.all('connection-attempted').filter(({ name }) => name === host);

/** Attempts that failed and say something: no route for a whole family only says that this network lacks it. */
export function failedAttempts(book: Book, host: string): readonly Attempt[] {
  const failures = attemptsTo(book, host).filter(({ outcome }) => !outcome.ok);
  const telling = failures.filter((attempt) => wordOf(attempt) !== 'network-unreachable');
  return telling.length > 0 ? telling : failures;
}

export const wordOf = ({ outcome }: Pick<Attempt, 'outcome'>): FailureWord | undefined =>
  outcome.ok ? undefined : outcome.failure.word;

/** Refusal before silence: who refuses is there, who is silent may be a family that does not work here. */
export function reachOf(book: Book, host: string): Reach {
  const attempts = attemptsTo(book, host);
  if (attempts.length === 0) return 'not-tried';
  if (attempts.some(({ outcome }) => outcome.ok)) return 'open';
  const words = new Set(failedAttempts(book, host).map(wordOf));
  if ([...words].some((word) => word !== undefined && REFUSALS.has(word))) return 'refused';
  if (words.has('timed-out')) return 'silent';
  return [...words].every((word) => word !== undefined && UNREACHABLE.has(word)) ? 'unreachable' : 'unclear';
}

/** Whether anything at all outside was reached, by whatever way. Name servers and proxies next door do not count. */
export const anythingReached = (book: Book): boolean =>
  book.all('connection-attempted').some(({ address, outcome }) => outcome.ok && oddityOf(address) !== 'nowhere') ||
  book.all('tls-handshake').some(({ outcome }) => outcome.ok) ||
  book.all('proxy-contacted').some(({ proxy, outcome }) => outcome.ok && !isLocalProxy(proxy)) ||
  book.all('portal-probed').some(({ route, outcome }) => outcome.ok && route.via === 'direct');

/** Whether a host that has nothing to do with signing in answers. */
export const controlAnswers = (book: Book): boolean =>
  hostsOf(book, 'control').some((host) => reachOf(book, host) === 'open') ||
  book.all('portal-probed').some(({ route, outcome }) => route.via === 'direct' && outcome.ok);
