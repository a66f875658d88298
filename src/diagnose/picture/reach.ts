import type { EvidenceOf } from '../../model/evidence.ts';
import type { FailureWord } from '../../model/failure.ts';
import type { Book } from '../book.ts';
import { hostsOf } from './hosts.ts';

type Attempt = EvidenceOf<'connection-attempted'>;

/** How a host answers a plain connection: `open` when any of its addresses does. */
export type Reach = 'open' | 'refused' | 'silent' | 'unreachable' | 'not-tried';

const UNREACHABLE: ReadonlySet<FailureWord> = new Set(['host-unreachable', 'network-unreachable']);

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
  if (words.has('connection-refused') || words.has('connection-reset')) return 'refused';
  if (words.has('timed-out')) return 'silent';
  return [...words].every((word) => word !== undefined && UNREACHABLE.has(word)) ? 'unreachable' : 'silent';
}

/** Whether anything at all outside was reached, by whatever way. Name servers do not count: they may stand next door. */
export const anythingReached = (book: Book): boolean =>
  [...book.all('connection-attempted'), ...book.all('tls-handshake'), ...book.all('proxy-contacted')].some(
    ({ outcome }) => outcome.ok,
  ) || book.all('portal-probed').some(({ outcome }) => outcome.ok);

/** Whether a host that has nothing to do with signing in answers. */
export const controlAnswers = (book: Book): boolean =>
  hostsOf(book, 'control').some((host) => reachOf(book, host) === 'open') ||
  book.all('portal-probed').some(({ route, outcome }) => route.via === 'direct' && outcome.ok);
