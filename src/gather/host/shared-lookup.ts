import { lookup } from 'node:dns/promises';
import { type Outcome, success } from '../../model/failure.ts';
import { failureOf } from './failures.ts';
import type { Host } from './host.ts';
import { orEnd } from './wait-for.ts';

/**
 * getaddrinfo, asked once per name and shared. It cannot be called off and each call holds one of libuv's four threads,
 * for many seconds where a resolver is dead: whoever looks up more names than that raises UV_THREADPOOL_SIZE before the
 * first one, and ends the process rather than wait for the last.
 */
export function sharedLookup(): Host['lookup'] {
  const asked = new Map<string, Promise<Outcome<readonly string[]>>>();
  return (name, signal) => {
    if (isAddress(name)) return Promise.resolve(success([name]));
    const answer = asked.get(name) ?? ask(name);
    asked.set(name, answer);
    return orEnd('resolve', signal, answer);
  };
}

/** Names end in no number and have no colon. Node's own test needs what takes longer to load than all else before the first question. */
const isAddress = (name: string): boolean =>
  /:|\.\d+$/.test(name) && process.getBuiltinModule('node:net').isIP(name) !== 0;

async function ask(name: string): Promise<Outcome<readonly string[]>> {
  try {
    const found = await lookup(name, { all: true, order: 'verbatim' });
    return success([...new Set(found.map(({ address }) => address))]);
  } catch (error) {
    return failureOf('resolve', error);
  }
}
