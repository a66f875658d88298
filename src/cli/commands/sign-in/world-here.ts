import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../../../gather/check.ts';
import { secure } from '../../../gather/host/secure.ts';
import { clientContextShowing, type Identity } from '../../../gather/host/trust-stores.ts';
import { fetchByHost } from '../../../gather/sign-in/fetch-by-host.ts';
import { type Exchange, recorded } from '../../../gather/sign-in/recorded.ts';
import { TransportError } from '../../../gather/sign-in/transport-error.ts';
import { distrustIn } from '../../../gather/way/distrust.ts';
import { openTo, placeOf } from '../../../gather/way/journey.ts';
import { routeTo } from '../../../gather/way/routes.ts';
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

/**
 * The same way out, with a certificate to show to the host that is asked: to no proxy on the way, and not before that host proved
 * its name over a connection of its own, as a handshake shows the certificate before anybody looks at that of the server.
 */
export function fetchShowing(
  context: Context,
  identity: Identity,
  keep: (exchange: Exchange) => void,
): Surroundings['fetch'] {
  const shown = clientContextShowing(identity);
  const fetch: Surroundings['fetch'] = async (address, request) => {
    const asked = placeOf(new URL(address));
    await proveName(context, asked);
    const host: Context['host'] = {
      ...context.host,
      secure: (channel, name, ...how) =>
        name === asked.name
          ? secure(channel, name, how[0], undefined, {}, shown)
          : context.host.secure(channel, name, ...how),
    };
    return await fetchByHost({ ...context, host })(address, request);
  };
  return recorded(fetch, context.host, keep);
}

/** One handshake without a certificate. Throws where it fails, or where this computer does not trust who answers. */
async function proveName(context: Context, asked: ReturnType<typeof placeOf>): Promise<void> {
  const route = await routeTo(context, asked.name);
  const way = await openTo(context, asked, route);
  if (!way.ok) throw new TransportError(way.failure, false);
  way.value.channel.close();
  const word = distrustIn(way.value.secure);
  if (word !== null)
    throw new TransportError({ operation: 'tls-handshake', word, detail: 'no certificate was shown' }, false);
}
