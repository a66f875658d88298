import type { Route } from '../../model/evidence.ts';
import { type Outcome, success } from '../../model/failure.ts';
import { readCertificate } from '../certificates/certificate.ts';
import { revocationPlaces } from '../certificates/revocation-places.ts';
import type { Context } from '../check.ts';
import type { Host, SecureChannel } from '../host/host.ts';
import { type Greeting, greet } from './greeting.ts';
import { channelTo, openTo, secureOver } from './journey.ts';
import { bare } from './reach.ts';

/** A secure connection that was opened to see what is presented, and closed again. */
export type SeenHandshake = {
  readonly outcome: Outcome<SecureChannel | null>;
  /** The address that answered; null through a proxy and where nothing did. */
  readonly address: string | null;
  /** What came before it ended; null where no connection opened. */
  readonly receivedBytes: number | null;
  readonly durationMs: number;
  /** How much of that went by until the connection was open, or was known not to open. */
  readonly reachedMs: number;
  /** Over the same connection, which is closed only then; null where nobody wished for one in time. */
  readonly greeting: Promise<Outcome<Greeting>> | null;
};

/** What is shared by all checks of one run, by host and way; and with which hosts and ways somebody wants more than the handshake. */
type Shared = {
  readonly seen: Map<string, Promise<SeenHandshake>>;
  readonly greetings: Set<string>;
  readonly places: Set<string>;
};

const shared = new WeakMap<Host, Shared>();

function sharedBy(host: Host): Shared {
  const known = shared.get(host) ?? { seen: new Map(), greetings: new Set(), places: new Set() };
  shared.set(host, known);
  return known;
}

const keyOf = (name: string, route: Route): string => `${name} ${route.via === 'direct' ? '' : route.proxy}`;

const placeOf = (name: string) => ({ name, port: 443, tls: true });

/** What a host presents on port 443 over one way; seen once per host and way, and shared by whoever wants to know. */
export function handshakeWith(context: Context, name: string, route: Route): Promise<SeenHandshake> {
  const { seen } = sharedBy(context.host);
  const key = keyOf(name, route);
  const handshake = seen.get(key) ?? shakeHands(context, name, route);
  seen.set(key, handshake);
  return handshake;
}

/** The same for whoever goes on to ask the places that the certificate names: these are looked up before it is judged. */
export function handshakeNamingPlaces(context: Context, name: string, route: Route): Promise<SeenHandshake> {
  sharedBy(context.host).places.add(keyOf(name, route));
  return handshakeWith(context, name, route);
}

/** What a host answers to the shortest request: over the connection of the handshake if that is not closed yet, else over another. */
export async function greetingOf(context: Context, name: string, route: Route): Promise<Outcome<Greeting>> {
  sharedBy(context.host).greetings.add(keyOf(name, route));
  const { outcome, greeting } = await handshakeWith(context, name, route);
  if (!outcome.ok) return outcome;
  if (greeting !== null) return await greeting;
  const way = await openTo(context, placeOf(name), route);
  return way.ok ? await greet(context, way.value.channel, name) : way;
}

async function shakeHands(context: Context, name: string, route: Route): Promise<SeenHandshake> {
  const startedAtMs = context.host.elapsedMs();
  const { greetings, places } = sharedBy(context.host);
  const key = keyOf(name, route);
  const onTrusted = (leaf: Uint8Array): void => void (places.has(key) && lookUpPlaces(context, leaf));
  const to = { ...placeOf(name), ...(route.via === 'direct' && { onTrusted }) };
  const reached = await channelTo(context, to, route);
  const reachedMs = context.host.elapsedMs() - startedAtMs;
  const way = reached.ok ? await secureOver(context, reached.value, to, route) : reached;
  const durationMs = context.host.elapsedMs() - startedAtMs;
  const receivedBytes = reached.ok ? reached.value.receivedBytes() : null;
  const took = { durationMs, reachedMs };
  if (!way.ok) return { outcome: way, address: null, receivedBytes, ...took, greeting: null };
  const { secure, address, channel } = way.value;
  const isWished = greetings.has(key);
  if (!isWished) channel.close();
  const greeting = isWished ? greet(context, channel, name) : null;
  return { outcome: success(secure), address, receivedBytes, ...took, greeting };
}

/** The answers are remembered; through a proxy, nobody looks up anything here. */
function lookUpPlaces({ host, signal }: Context, leaf: Uint8Array): void {
  const certificate = readCertificate(leaf);
  if (certificate === null) return;
  for (const { url } of revocationPlaces(certificate)) void host.lookup(bare(new URL(url).hostname), signal);
}
