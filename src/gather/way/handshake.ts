import type { Route } from '../../model/evidence.ts';
import type { Outcome } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import type { Host, SecureChannel } from '../host/host.ts';
import { channelTo, secureOver } from './journey.ts';

/** A secure connection that was opened to see what is presented, and closed again. */
export type SeenHandshake = {
  readonly outcome: Outcome<SecureChannel | null>;
  /** The address that answered; null through a proxy and where nothing did. */
  readonly address: string | null;
  /** What came before it ended; null where no connection opened. */
  readonly receivedBytes: number | null;
  readonly durationMs: number;
};

const alreadySeen = new WeakMap<Host, Map<string, Promise<SeenHandshake>>>();

/** What a host presents on port 443 over one way; seen once per host and way, and shared by whoever wants to know. */
export function handshakeWith(context: Context, name: string, route: Route): Promise<SeenHandshake> {
  const seen = alreadySeen.get(context.host) ?? new Map<string, Promise<SeenHandshake>>();
  alreadySeen.set(context.host, seen);
  const key = `${name} ${route.via === 'direct' ? '' : route.proxy}`;
  const handshake = seen.get(key) ?? shakeHands(context, name, route);
  seen.set(key, handshake);
  return handshake;
}

async function shakeHands(context: Context, name: string, route: Route): Promise<SeenHandshake> {
  const startedAtMs = context.host.elapsedMs();
  const to = { name, port: 443, tls: true };
  const reached = await channelTo(context, to, route);
  const way = reached.ok ? await secureOver(context, reached.value, to, route) : reached;
  const durationMs = context.host.elapsedMs() - startedAtMs;
  const receivedBytes = reached.ok ? reached.value.receivedBytes() : null;
  if (!way.ok) return { outcome: way, address: null, receivedBytes, durationMs };
  way.value.channel.close();
  return { outcome: { ok: true, value: way.value.secure }, address: way.value.address, receivedBytes, durationMs };
}
