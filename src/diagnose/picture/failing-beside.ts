import type { AddressFamily } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { type Attempt, attemptsTo, wordOf } from './reach.ts';

type Beside = {
  readonly failing: readonly Attempt[];
  /** One that opened at another address of the same family. */
  readonly answering: Attempt;
};

/**
 * Attempts at addresses that never opened, beside others of the same family that did: a firewall knows a part of a service.
 * undefined where none opened.
 */
export function failingBeside(book: Book, host: string, family: AddressFamily): Beside | undefined {
  const attempts = attemptsTo(book, host).filter((attempt) => attempt.family === family);
  const opened = attempts.filter(({ outcome }) => outcome.ok);
  const [answering] = opened;
  if (answering === undefined) return undefined;
  const open = new Set(opened.map(({ address }) => address));
  return { failing: attempts.filter(({ address }) => !open.has(address)), answering };
}

/** The family that programs try first: IPv6, unless it fails at once. */
export const triedFirst = (book: Book, host: string): AddressFamily =>
  attemptsTo(book, host).some((each) => each.family === 6 && (each.outcome.ok || wordOf(each) === 'timed-out')) ? 6 : 4;
