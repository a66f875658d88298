import { failed, type Outcome } from '../../model/failure.ts';
import { familyOf } from '../../model/family-of.ts';

/** Of one family. Large services give eight; those that a firewall forgot are seldom the last ones only. */
const MOST_ADDRESSES = 4;

/** The first addresses of each family, IPv4 first; no family without any. */
export const somePerFamily = (addresses: readonly string[]): readonly (readonly string[])[] =>
  ([4, 6] as const)
    .map((family) => addresses.filter((address) => familyOf(address) === family).slice(0, MOST_ADDRESSES))
    .filter(({ length }) => length > 0);

/** The first address of each family: trying both at once costs no time where one family is dead. */
export const onePerFamily = (addresses: readonly string[]): readonly string[] =>
  somePerFamily(addresses).flatMap(([first]) => first ?? []);

/** The first try that succeeds; what succeeds later is handed to `discard`. The last failure when none does. */
export function firstSuccess<T>(
  tries: readonly Promise<Outcome<T>>[],
  discard: (value: T) => void = () => {},
): Promise<Outcome<T>> {
  if (tries.length === 0) return Promise.resolve(failed('resolve', 'no-address'));
  const { promise, resolve } = Promise.withResolvers<Outcome<T>>();
  let [running, isDecided] = [tries.length, false];
  const settle = (outcome: Outcome<T>): void => {
    running -= 1;
    if (outcome.ok && isDecided) discard(outcome.value);
    isDecided ||= outcome.ok;
    if (outcome.ok || running === 0) resolve(outcome);
  };
  for (const attempt of tries) void attempt.then(settle);
  return promise;
}

/** One for all: each new one would note where it was made, for nobody. */
const DECIDED = new DOMException('Another try succeeded', 'AbortError');

/** The same for tries that can be called off: once one has succeeded, the others are. */
export async function raced<T>(
  signal: AbortSignal,
  start: (signal: AbortSignal) => readonly Promise<Outcome<T>>[],
  discard?: (value: T) => void,
): Promise<Outcome<T>> {
  const rest = new AbortController();
  const follow = (): void => rest.abort(signal.reason);
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow);
  const outcome = await firstSuccess(start(rest.signal), discard);
  signal.removeEventListener('abort', follow);
  rest.abort(DECIDED);
  return outcome;
}
