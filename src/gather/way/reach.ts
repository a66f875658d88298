import type { Outcome } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { Channel } from '../host/host.ts';
import { within } from '../time-limit.ts';
import { firstSuccess, raced, somePerFamily } from './first-success.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

/**
 * `patience`: a resolver within reach has answered by then, even over a slow line. `resolve`: after that, time to ask each
 * resolver twice. `connect`: the first packet is sent again after one second and after three; both times are waited for.
 */
const LIMIT_MS = { patience: 700, resolve: 2_400, connect: 3_500 } as const;

/** A first packet that was lost is sent again after one second, and on most lines has been answered by then. */
const NEXT_ADDRESS_MS = 1_200;

const close = (late: Channel): void => late.close();

/** Connects to a host by name: both families at once, so that a dead one costs no time, and the addresses of each in turn. */
export async function reach(
  context: Step,
  name: string,
  port: number,
  watch: Stopwatch = stopwatch(context.host),
): Promise<Outcome<Channel>> {
  const found = await watch.time('resolveMs', () => addressesOf(context, name));
  if (!found.ok) return found;
  const connect = (signal: AbortSignal) =>
    somePerFamily(found.value).map((addresses) => connectInTurn({ ...context, signal }, addresses, port));
  return await watch.time('connectMs', () => raced(within(LIMIT_MS.connect, context.signal), connect, close));
}

/** As programs do: the next address where one fails, and beside one that is silent. Fails as the last one did. */
async function connectInTurn(
  context: Step,
  [address = '', ...others]: readonly string[],
  port: number,
): Promise<Outcome<Channel>> {
  const { host, signal } = context;
  const first = host.connect(address, port, signal);
  if (others.length === 0) return await first;
  const soon = await Promise.race([first, ended(within(NEXT_ADDRESS_MS, signal))]);
  if (soon?.ok || signal.aborted) return await first;
  const next = connectInTurn(context, others, port);
  return soon === undefined ? await firstSuccess([first, next], close) : await next;
}

const ended = (limit: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => limit.addEventListener('abort', () => resolve(undefined), { once: true }));

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
