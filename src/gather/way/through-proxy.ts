import { type Failure, failed, type Outcome, success } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { Channel } from '../host/host.ts';
import { type ProxyPlace, proxyPlace } from '../proxy/proxy-place.ts';
import { within } from '../time-limit.ts';
import { distrustIn } from './distrust.ts';
import { reach } from './reach.ts';
import { askSocks } from './socks-tunnel.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

type Place = { readonly name: string; readonly port: number };

/** The same as for hosts: two round trips and two packets sent again; a proxy that asks somebody else first. */
const LIMIT_MS = { secure: 4_000, tunnel: 4_000 } as const;

/** Of the page with which a proxy explains a refusal: only its status counts here. */
const KEEP_OF_REFUSAL_BYTES = 0;

/** Connects to a proxy, over TLS where that is spoken to it. Fails as the step that failed. */
export async function reachProxy(
  context: Step,
  { speaks, name, port }: ProxyPlace,
  watch: Stopwatch = stopwatch(context.host),
): Promise<Outcome<Channel>> {
  const reached = await reach(context, name, port, watch);
  if (!reached.ok || speaks !== 'https') return reached;
  const secured = await watch.time('connectMs', () =>
    context.host.secure(reached.value, name, within(LIMIT_MS.secure, context.signal)),
  );
  if (!secured.ok) return closed(reached.value, secured);
  const distrust = distrustIn(secured.value);
  return distrust === null
    ? success(secured.value.channel)
    : closed(secured.value.channel, failed('tls-handshake', distrust));
}

function closed<T>(channel: Channel, outcome: T): T {
  channel.close();
  return outcome;
}

/** A connection to a host that a proxy opened. Whatever goes wrong here is the proxy's: the host itself was not asked. */
export async function tunnelThrough(
  context: Step,
  proxy: string,
  to: Place,
  watch: Stopwatch = stopwatch(context.host),
): Promise<Outcome<Channel>> {
  const place = proxyPlace(proxy);
  const reached = await reachProxy(context, place, watch);
  if (!reached.ok) return inTunnel(reached.failure);
  return await watch.time('connectMs', async () => {
    const status = await statusOf(context, place, reached.value, to);
    if (status.ok && status.value >= 200 && status.value < 300) return reached;
    return closed(reached.value, status.ok ? refusedBy(status.value) : inTunnel(status.failure));
  });
}

/** How the proxy answers the question for a tunnel, as a status of HTTP. */
async function statusOf(
  { host, signal }: Step,
  { speaks }: ProxyPlace,
  channel: Channel,
  to: Place,
): Promise<Outcome<number>> {
  const limited = { host, signal: within(LIMIT_MS.tunnel, signal) };
  if (speaks === 'socks4' || speaks === 'socks5') {
    const reply = await askSocks(limited, speaks, channel, to);
    return reply.ok ? success(reply.value.status) : reply;
  }
  const target = `${to.name.includes(':') ? `[${to.name}]` : to.name}:${to.port}`;
  const request = { method: 'CONNECT', target, headers: { host: target }, keepBytes: KEEP_OF_REFUSAL_BYTES } as const;
  const answer = await host.request(channel, request, limited.signal);
  return answer.ok ? success(answer.value.status) : answer;
}

const refusedBy = (status: number): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { operation: 'proxy-tunnel', word: 'proxy-refused', status, detail: `status ${status}` },
});

const inTunnel = ({ word, detail }: Failure) => failed('proxy-tunnel', word, detail);
