import type { Operation, Outcome } from '../../model/failure.ts';
import { endedBy } from './failures.ts';

/**
 * Waits for the first outcome that `begin` gives, or for the signal. `begin` starts listening, must not give before it
 * returns, and returns what stops the listening; that runs exactly once however the waiting ends.
 */
export function waitFor<T>(
  operation: Operation,
  signal: AbortSignal,
  begin: (give: (outcome: Outcome<T>) => void) => () => void,
): Promise<Outcome<T>> {
  if (signal.aborted) return Promise.resolve(endedBy(operation, signal));
  const { promise, resolve } = Promise.withResolvers<Outcome<T>>();
  let isOver = false;
  const give = (outcome: Outcome<T>): void => {
    if (isOver) return;
    isOver = true;
    signal.removeEventListener('abort', stop);
    release();
    resolve(outcome);
  };
  const stop = (): void => give(endedBy(operation, signal));
  signal.addEventListener('abort', stop);
  const release = begin(give);
  return promise;
}

/** The same for work that cannot be called off: it goes on, and its outcome is dropped. */
export const orEnd = <T>(operation: Operation, signal: AbortSignal, work: Promise<Outcome<T>>): Promise<Outcome<T>> =>
  waitFor(operation, signal, (give) => {
    void work.then(give);
    return () => {};
  });
