import type { Route } from '../model/evidence.ts';
import { type Failure, failed, type Outcome, success } from '../model/failure.ts';
import { addressesOf } from './addresses-of.ts';
import type { Context } from './check.ts';
import { onePerFamily, raced } from './first-success.ts';
import type { Channel, HttpAnswer, SecureChannel } from './host/host.ts';
import { within } from './within.ts';

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
  readonly durationMs: number;
};

/** Where a way leads. */
type Place = { readonly name: string; readonly port: number; readonly tls: boolean };

/**
 * Together short enough that one dead step still leaves time to say so, each long enough for a round trip of 300 ms
 * with losses: `resolve` twice asking a resolver; `connect` a first packet that was lost twice (sent again after one and
 * three seconds); `secure` two round trips and one loss; `silence` the same for a server that has to think.
 */
const LIMIT_MS = { resolve: 2_000, connect: 3_200, secure: 4_000, tunnel: 4_000, silence: 4_000 } as const;

/** Of a body that nobody asked for. */
const KEEP_BYTES = 65_536;

/** Of the page with which a proxy explains a refusal: only its status counts here. */
const KEEP_OF_REFUSAL_BYTES = 0;

/**
 * Opens the way to a host: name, connection, tunnel through the proxy, TLS. A certificate that is not trusted does not
 * close it, `secure.trust` tells. Without TLS a way through a proxy ends at the proxy, which wants whole URLs.
 */
export async function openTo(context: Context, to: Place, route: Route): Promise<Outcome<OpenWay>> {
  const reached = await (route.via === 'proxy' ? throughProxy(context, to, route.proxy) : reach(context, to));
  if (!reached.ok) return reached;
  const channel = reached.value;
  const address = route.via === 'proxy' ? null : channel.address;
  if (!to.tls) return success({ channel, secure: null, address });
  const secured = await context.host.secure(channel, to.name, within(LIMIT_MS.secure, context.signal));
  if (secured.ok) return success({ channel: secured.value.channel, secure: secured.value, address });
  channel.close();
  return secured;
}

/** GET, the way apps do it. Whoever calls closes the way. */
export async function fetchOver(
  context: Context,
  url: string,
  route: Route,
  options: { readonly keepBytes?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Journey> {
  const { host } = context;
  const startedAtMs = host.elapsedMs();
  const target = new URL(url);
  const way = await openTo(context, placeOf(target), route);
  const outcome = way.ok ? await get(context, way.value, target, route, options) : way;
  return { route, way: way.ok ? way.value : null, outcome, durationMs: host.elapsedMs() - startedAtMs };
}

function placeOf({ protocol, hostname, port }: URL): Place {
  const tls = protocol === 'https:';
  return { name: bare(hostname), port: Number(port) || (tls ? 443 : 80), tls };
}

/** A literal IPv6 address without its brackets. */
const bare = (name: string): string => name.replace(/^\[(.*)\]$/, '$1');

function get(
  { host, signal }: Context,
  { channel, secure }: OpenWay,
  url: URL,
  route: Route,
  {
    keepBytes = KEEP_BYTES,
    headers = {},
  }: { readonly keepBytes?: number; readonly headers?: Readonly<Record<string, string>> },
): Promise<Outcome<HttpAnswer>> {
  const path = `${url.pathname}${url.search}`;
  const isForwarded = route.via === 'proxy' && secure === null;
  return host.request(
    channel,
    {
      method: 'GET',
      target: isForwarded ? `${url.origin}${path}` : path,
      headers: { host: url.host, accept: '*/*', ...headers },
      keepBytes,
      silenceLimitMs: LIMIT_MS.silence,
    },
    signal,
  );
}

/** Both families at once: a dead one costs no time. */
async function reach(context: Context, { name, port }: Pick<Place, 'name' | 'port'>): Promise<Outcome<Channel>> {
  const { host, signal } = context;
  const found = await addressesOf(context, name, within(LIMIT_MS.resolve, signal));
  if (!found.ok) return found;
  return await raced(
    within(LIMIT_MS.connect, signal),
    (each) => onePerFamily(found.value).map((address) => host.connect(address, port, each)),
    (late) => late.close(),
  );
}

/** Whatever goes wrong here is the proxy's: the host itself was not asked. */
async function throughProxy(context: Context, to: Place, proxy: string): Promise<Outcome<Channel>> {
  const [, name = '', port = ''] = /^(.*):(\d+)$/.exec(proxy) ?? [];
  const reached = await reach(context, { name: bare(name), port: Number(port) });
  if (!reached.ok) return inTunnel(reached.failure);
  return to.tls ? await tunnel(context, to, reached.value) : reached;
}

async function tunnel({ host, signal }: Context, to: Place, channel: Channel): Promise<Outcome<Channel>> {
  const target = `${to.name.includes(':') ? `[${to.name}]` : to.name}:${to.port}`;
  const request = { method: 'CONNECT', target, headers: { host: target }, keepBytes: KEEP_OF_REFUSAL_BYTES } as const;
  const answer = await host.request(channel, request, within(LIMIT_MS.tunnel, signal));
  if (answer.ok && answer.value.status >= 200 && answer.value.status < 300) return success(channel);
  channel.close();
  return answer.ok
    ? failed('proxy-tunnel', 'proxy-refused', `status ${answer.value.status}`)
    : inTunnel(answer.failure);
}

const inTunnel = ({ word, detail }: Failure) => failed('proxy-tunnel', word, detail);
