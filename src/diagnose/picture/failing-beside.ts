import type { AddressFamily } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { type Attempt, attemptsTo, wordOf } from './reach.ts';

type Beside = {
  readonly failing: readonly Attempt[];
  /** One that opened at another address of the same family. */
  readonly answering: Attempt;
};

/** Attempts at addresses that never opened, beside others of the same family that did: a firewall knows a part of a service. */
export function failingBeside(book: Book, host: string, family: AddressFamily): Beside | undefined {
  const attempts = attemptsTo(book, host).filter((attempt) => attempt.family === family);
  const [answering, ...others] = attempts.filter(({ outcome }) => outcome.ok);
  if (answering === undefined) return undefined;
  const open = new Set([answering, ...others].map(({ address }) => address));
  const failing = attempts.filter(({ address }) => !open.has(address));
  return failing.length === 0 ? undefined : { failing, answering };
}

/** The family that programs try first: IPv6, unless it fails at once. */
export const triedFirst = (book: Book, host: string): AddressFamily =>
  attemptsTo(book, host).some((each) => each.family === 6 && (each.outcome.ok || wordOf(each) === 'timed-out')) ? 6 : 4;
