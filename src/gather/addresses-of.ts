import type { Outcome } from '../model/failure.ts';
import type { Context } from './check.ts';
import { raced } from './first-success.ts';
import { within } from './within.ts';

/** A resolver in reach has answered by then, even over a slow line. */
const PATIENCE_MS = 700;

/**
 * What a name leads to: what apps get. Where the first resolver is dead, the system asks the next one only after five
 * seconds; then the resolvers are asked straight, for the answer that apps get later.
 */
export async function addressesOf(
  { host }: Pick<Context, 'host'>,
  name: string,
  signal: AbortSignal,
): Promise<Outcome<readonly string[]>> {
  const soon = await host.lookup(name, within(PATIENCE_MS, signal));
  if (soon.ok || soon.failure.word !== 'timed-out' || signal.aborted) return soon;
  return await raced(signal, (each) => [
    host.lookup(name, each),
    ...host.resolvers().map((resolver) => host.resolve(name, resolver, each)),
  ]);
}
