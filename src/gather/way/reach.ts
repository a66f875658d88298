import type { Outcome } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { Channel } from '../host/host.ts';
import { within } from '../time-limit.ts';
import { onePerFamily, raced } from './first-success.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

/**
 * `patience`: a resolver within reach has answered by then, even over a slow line. `resolve`: after that, time to ask each
 * resolver twice. `connect`: the first packet is sent again after one second and after three; both times are waited for.
 */
const LIMIT_MS = { patience: 700, resolve: 2_400, connect: 3_500 } as const;

/** Connects to a host by name: both families at once, so that a dead one costs no time. */
export async function reach(
  context: Step,
  name: string,
  port: number,
  watch: Stopwatch = stopwatch(context.host),
): Promise<Outcome<Channel>> {
  const { host, signal } = context;
  const found = await watch.time('resolveMs', () => addressesOf(context, name));
  if (!found.ok) return found;
  const connect = (each: AbortSignal) => onePerFamily(found.value).map((address) => host.connect(address, port, each));
  return await watch.time('connectMs', () => raced(within(LIMIT_MS.connect, signal), connect, (late) => late.close()));
}

/**
 * What a name leads to: what apps get. Where the first resolver is dead, the system asks the next one only after five
 * seconds; then the resolvers are asked straight, for the answer that apps get later.
 */
export async function addressesOf({ host, signal }: Step, name: string): Promise<Outcome<readonly string[]>> {
  const limit = within(LIMIT_MS.resolve, signal);
  const soon = await host.lookup(name, within(LIMIT_MS.patience, limit));
  if (soon.ok || soon.failure.word !== 'timed-out' || limit.aborted) return soon;
  return await raced(limit, (each) => [
    host.lookup(name, each),
    ...host.resolvers().map((resolver) => host.resolve(name, resolver, each)),
  ]);
}

/** A literal IPv6 address without the brackets that it has before a port. */
export const bare = (name: string): string => name.replace(/^\[(.*)\]$/, '$1');
