import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../../../gather/check.ts';
import { secure } from '../../../gather/host/secure.ts';
import { clientContextShowing, type Identity } from '../../../gather/host/trust-stores.ts';
import { fetchByHost } from '../../../gather/sign-in/fetch-by-host.ts';
import { type Exchange, recorded } from '../../../gather/sign-in/recorded.ts';
import type { Surroundings } from '../../../signin/surroundings.ts';

/** The world of a sign-in on this computer; every exchange is handed to `keep`. */
export function worldHere(context: Context, keep: (exchange: Exchange) => void): Surroundings {
  const { host, signal } = context;
  return {
    fetch: recorded(fetchByHost(context), host, keep),
    now: host.now,
    elapsedMs: host.elapsedMs,
    random: (count) => Uint8Array.from(randomBytes(count)),
    wait: (ms, ended) => wait(ms, undefined, { signal: ended }),
    signal,
  };
}

/** The same way out, with a certificate to show. */
export function fetchShowing(
  context: Context,
  identity: Identity,
  keep: (exchange: Exchange) => void,
): Surroundings['fetch'] {
  const shown = clientContextShowing(identity);
  const host: Context['host'] = {
    ...context.host,
    secure: (channel, name, signal) => secure(channel, name, signal, undefined, [], shown),
  };
  return recorded(fetchByHost({ ...context, host }), host, keep);
}
