import type { Route, StageTimes } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { BesidesHandshake, Channel, HttpAnswer, SecureChannel } from '../host/host.ts';
import { proxyPlace, speaksSocks } from '../proxy/proxy-place.ts';
import { within } from '../time-limit.ts';
import { distrustIn } from './distrust.ts';
import { bare, reach } from './reach.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';
import { reachProxy, tunnelThrough } from './through-proxy.ts';
import { atOnce, type Turn } from './turn.ts';

/** An open way to a host: plain, or with TLS on it. */
export type OpenWay = {
  readonly channel: Channel;
  readonly secure: SecureChannel | null;
  /** null through a proxy. */
  readonly address: string | null;
};

/** One request from name to last byte, with what each step gave. */
export type Journey = {
  readonly route: Route;
  readonly way: OpenWay | null;
  readonly outcome: Outcome<HttpAnswer>;
  readonly stages: StageTimes;
  readonly durationMs: number;
};

/** What came of one request. */
export type Answered = Pick<Journey, 'route' | 'outcome' | 'stages' | 'durationMs'>;

/** Where a way leads. */
type Place = {
  readonly name: string;
  readonly port: number;
  readonly tls: boolean;
  /** Versions of TLS to offer; those of apps unless told. */
  readonly versions?: { readonly min: string; readonly max: string };
  /** When the handshake may begin: certificates are what loads the line. At once unless told. */
  readonly turn?: Turn;
  readonly onTrusted?: BesidesHandshake['onTrusted'];
};

/**
 * Each long enough for a round trip of 300 ms with losses, so short that after one dead step there is time to say so:
 * `secure` two round trips and two packets sent again; `silence` a server that has to think, and one.
 */
const LIMIT_MS = { secure: 4_000, silence: 4_000 } as const;

/** Of a body that nobody asked for. */
const KEEP_BYTES = 65_536;

/**
 * Opens the way to a host: name, connection, tunnel through the proxy, TLS. A certificate that is not trusted does not
 * close it, `secure.trust` tells. Without TLS a way through a proxy ends at the proxy, which wants whole URLs.
 */
export async function openTo(
  context: Step,
  to: Place,
  route: Route,
  watch: Stopwatch = stopwatch(context.host),
): Promise<Outcome<OpenWay>> {
  const reached = await channelTo(context, to, route, watch);
  if (!reached.ok) return reached;
  if (to.tls) return await watch.time('secureMs', () => secureOver(context, reached.value, to, route));
  return success({ channel: reached.value, secure: null, address: addressOf(reached.value, route) });
}

/** The same without TLS on it: a connection, through the tunnel of a proxy where `to.tls` will follow. */
export const channelTo = (context: Step, to: Place, route: Route, watch?: Stopwatch): Promise<Outcome<Channel>> =>
  route.via === 'proxy' ? throughProxy(context, to, route.proxy, watch) : reach(context, to.name, to.port, watch);

/** Plain http needs no tunnel where the proxy reads it: then the way ends at the proxy. */
async function throughProxy(context: Step, to: Place, proxy: string, watch?: Stopwatch): Promise<Outcome<Channel>> {
  if (to.tls || speaksSocks(proxy)) return await tunnelThrough(context, proxy, to, watch);
  const reached = await reachProxy(context, proxyPlace(proxy), watch);
  return reached.ok ? reached : failed('proxy-tunnel', reached.failure.word, reached.failure.detail);
}

/** TLS over a connection that is open; closes it when that fails. */
export async function secureOver(
  { host, signal }: Step,
  channel: Channel,
  { name, versions, turn = atOnce, onTrusted }: Place,
  route: Route,
): Promise<Outcome<OpenWay>> {
  const besides = onTrusted === undefined ? {} : { onTrusted };
  const secured = await turn(() => host.secure(channel, name, within(LIMIT_MS.secure, signal), versions, besides));
  if (secured.ok) {
    const address = addressOf(channel, route);
    return success({ channel: secured.value.channel, secure: secured.value, address });
  }
  channel.close();
  return secured;
}

const addressOf = ({ address }: Channel, { via }: Route): string | null => (via === 'proxy' ? null : address);

/** How `fetchOver` asks. */
type Manner = {
  readonly keepBytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes it a POST. */
  readonly body?: string | Uint8Array;
  readonly silenceLimitMs?: number;
  /** Sends nothing to a host whose certificate the system does not accept: for requests that tell about somebody. */
  readonly onlyIfTrusted?: boolean;
  readonly turn?: Turn;
};

/** One request, the way apps do it; GET unless it has a body. Whoever calls closes the way. */
export async function fetchOver(context: Step, url: string, route: Route, manner: Manner = {}): Promise<Journey> {
  const { host } = context;
  const startedAtMs = host.elapsedMs();
  const target = new URL(url);
  const watch = stopwatch(host);
  const way = await openTo(context, { ...placeOf(target), ...(manner.turn && { turn: manner.turn }) }, route, watch);
  const askedAtMs = host.elapsedMs();
  const outcome = way.ok ? await get(context, way.value, target, route, manner) : way;
  const stages = way.ok ? { ...watch.times, ...answerTimes(outcome, host.elapsedMs() - askedAtMs) } : watch.times;
  return { route, way: way.ok ? way.value : null, outcome, stages, durationMs: host.elapsedMs() - startedAtMs };
}

/** How the time of a request is divided; where nothing came, all of it was spent on waiting for the first byte. */
function answerTimes(outcome: Outcome<HttpAnswer>, tookMs: number): StageTimes {
  const firstByteMs = Math.min(tookMs, outcome.ok ? outcome.value.firstByteMs : tookMs);
  return outcome.ok ? { firstByteMs, bodyMs: tookMs - firstByteMs } : { firstByteMs };
}

/** Another GET to the same host: over the way that is open already, or over a new one where the server closed it. */
export async function askAgain(context: Step, journey: Journey, url: string, keepBytes: number): Promise<Answered> {
  const { route, way, outcome } = journey;
  const isOpen = way !== null && outcome.ok && outcome.value.ended === 'complete';
  const answered = isOpen ? await askOver(context, way, url, route, keepBytes) : undefined;
  if (answered?.outcome.ok) return answered;
  const again = await fetchOver(context, url, route, { keepBytes });
  again.way?.channel.close();
  return again;
}

async function askOver(context: Step, way: OpenWay, url: string, route: Route, keepBytes: number): Promise<Answered> {
  const startedAtMs = context.host.elapsedMs();
  const limited = { ...context, signal: within(LIMIT_MS.silence, context.signal) };
  const outcome = await get(limited, way, new URL(url), route, { keepBytes });
  const durationMs = context.host.elapsedMs() - startedAtMs;
  return { route, outcome, stages: answerTimes(outcome, durationMs), durationMs };
}

/** Where a request goes. */
export function placeOf({ protocol, hostname, port }: URL): Place {
  const tls = protocol === 'https:';
  return { name: bare(hostname), port: Number(port) || (tls ? 443 : 80), tls };
}

async function get(
  { host, signal }: Step,
  way: OpenWay,
  url: URL,
  route: Route,
  { keepBytes = KEEP_BYTES, headers = {}, body, silenceLimitMs = LIMIT_MS.silence, onlyIfTrusted = false }: Manner,
): Promise<Outcome<HttpAnswer>> {
  const distrust = onlyIfTrusted ? distrustIn(way.secure) : null;
  if (distrust !== null) return failed('tls-handshake', distrust, 'nothing was sent');
  const isForwarded = route.via === 'proxy' && way.secure === null && !speaksSocks(route.proxy);
  const request = {
    method: body === undefined ? 'GET' : 'POST',
    target: `${isForwarded ? url.origin : ''}${url.pathname}${url.search}`,
    headers: { host: url.host, accept: '*/*', ...headers },
    keepBytes,
    silenceLimitMs,
    ...(body !== undefined && { body }),
  } as const;
  return await host.request(way.channel, request, signal);
}
