import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { type Failure, type FailureWord, type Outcome, success } from '../../model/failure.ts';
import { endedBy, failureOf } from './failures.ts';

/** A lost datagram is not a dead server: ask again after this time, and wait twice as long then. */
const PATIENCE = { timeout: 800, tries: 2 };

/** Asks one resolver for A and AAAA at once. Addresses of one family are enough; a signal that ends keeps what has come. */
export async function resolveBy(
  name: string,
  resolver: string,
  signal: AbortSignal,
): Promise<Outcome<readonly string[]>> {
  if (signal.aborted) return endedBy('resolve', signal);
  const asked = new Resolver(PATIENCE);
  const cancel = (): void => asked.cancel();
  signal.addEventListener('abort', cancel);
  try {
    asked.setServers([resolver]);
    const answers = await Promise.allSettled([asked.resolve4(name), asked.resolve6(name)]);
    return await merged(answers, resolver, signal);
  } catch (error) {
    return failureOf('resolve', error);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

async function merged(
  answers: readonly PromiseSettledResult<string[]>[],
  resolver: string,
  signal: AbortSignal,
): Promise<Outcome<readonly string[]>> {
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (addresses.length > 0) return success(addresses);
  const failures = answers.map((answer) =>
    answer.status === 'rejected' ? reasonOf(answer.reason, signal) : NO_ADDRESS,
  );
  const failure = failures.toSorted((one, other) => weight(one) - weight(other))[0] ?? NO_ADDRESS;
  return { ok: false, failure: (await withoutWay(failure, resolver)) ?? failure };
}

const NO_ADDRESS: Failure = { operation: 'resolve', word: 'no-address' };

const reasonOf = (error: NodeJS.ErrnoException, signal: AbortSignal): Failure =>
  (error.code === 'ECANCELLED' ? endedBy('resolve', signal) : failureOf('resolve', error)).failure;

/** A name that does not exist has no record of any type, so that word goes first; `no-address` may only be half an answer. */
const weight = ({ word }: Failure): number => WEIGHTS[word] ?? 1;
const WEIGHTS: Partial<Readonly<Record<FailureWord, number>>> = { 'name-not-found': 0, 'no-address': 2 };

/** c-ares says ECONNREFUSED as well when there is no way to the server. Connecting a datagram socket asks the kernel, and sends nothing. */
async function withoutWay(failure: Failure, resolver: string): Promise<Failure | undefined> {
  if (failure.word !== 'connection-refused') return undefined;
  const [, address = resolver] = /^\[(.*)\](?::\d+)?$|$/.exec(resolver) ?? [];
  const host = isIPv6(address) ? address : address.replace(/:\d+$/, '');
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  const { promise, resolve } = Promise.withResolvers<Failure | undefined>();
  socket.once('connect', () => resolve(undefined));
  socket.once('error', (error) => resolve(failureOf('resolve', error).failure));
  socket.connect(53, host);
  return await promise.finally(() => socket.close());
}
