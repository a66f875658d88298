import type { ProxySetting, ProxySource, Route } from '../../model/evidence.ts';
import { type PacDirective, proxyIn } from '../../model/pac.ts';
import type { Context } from '../check.ts';
import type { Host } from '../host/host.ts';
import { pacFileOf } from '../pac/pac-files.ts';
import { proxyReaders } from '../proxy/all.ts';
import { bypasses } from '../proxy/bypass.ts';
import { proxyPlace } from '../proxy/proxy-place.ts';
import { timeLimit } from '../time-limit.ts';
import { reach } from './reach.ts';

/** A settings tool answers within tens of milliseconds. One that takes longer than this is stuck, and all checks wait. */
const READ_LIMIT_MS = 1_500;

/** A proxy of the same company that opens no connection by then is passed over, where the PAC file names another way. */
const PROXY_LIMIT_MS = 1_200;

const DIRECT: Route = { via: 'direct' };

const alreadyRead = new WeakMap<Host, Promise<readonly ProxySetting[]>>();

/** Every proxy setting of this computer; read once per host and shared. */
export function proxySettings({ host }: Pick<Context, 'host'>): Promise<readonly ProxySetting[]> {
  const settings = alreadyRead.get(host) ?? readAll(host);
  alreadyRead.set(host, settings);
  return settings;
}

async function readAll(host: Host): Promise<readonly ProxySetting[]> {
  const signal = timeLimit(READ_LIMIT_MS);
  const readers = proxyReaders.filter((reader) => reader.exists(host));
  const settings = await Promise.all(readers.map((reader) => reader.read(host, signal)));
  return settings.filter((setting) => setting !== undefined);
}

/**
 * The routes to a host: first the one that apps take, then every other that some setting names, direct last. Where the exceptions
 * or the PAC file of the setting that decides say to go straight, that is the only one.
 */
export async function routesTo({ host }: Pick<Context, 'host'>, name: string): Promise<readonly Route[]> {
  const settings = await proxySettings({ host });
  return inOrder(await Promise.all(settings.map((setting) => routeBy(host, setting, name))));
}

/** The way that apps take to a host. */
export async function routeTo(context: Pick<Context, 'host'>, name: string): Promise<Route> {
  const [first = DIRECT] = await routesTo(context, name);
  return first;
}

function inOrder(said: readonly (Route | undefined)[]): readonly Route[] {
  const named = said.filter((route) => route !== undefined);
  if (named[0]?.via === 'direct') return [DIRECT];
  const proxies = new Map<string, Route>();
  for (const route of named) if (route.via === 'proxy' && !proxies.has(route.proxy)) proxies.set(route.proxy, route);
  return [...proxies.values(), DIRECT];
}

/** The way that one setting names; undefined when it says nothing about this host, or nothing that can be used. */
async function routeBy(host: Host, setting: ProxySetting, name: string): Promise<Route | undefined> {
  const { proxy, source } = setting;
  if (proxy !== null) return bypasses(setting, name) ? DIRECT : { via: 'proxy', proxy, source };
  const file = await pacFileOf(host, setting);
  // Chromium, and with it Teams and Edge, reads no PAC file from the disk, and neither does Windows. macOS does.
  if (file?.fetched.ok && file.fetched.value.status === null && source !== 'macos') return undefined;
  const outcome = await file?.ask(name);
  return outcome?.ok ? await firstLiving(host, outcome.value.directives, source) : undefined;
}

/** Programs go down the list of a PAC file to the first entry that opens. When none does, it is the first one that fails for everybody. */
async function firstLiving(
  host: Host,
  directives: readonly PacDirective[],
  source: ProxySource,
): Promise<Route | undefined> {
  const ways = directives.map((directive): Route => {
    const proxy = proxyIn(directive);
    return proxy === null ? DIRECT : { via: 'proxy', proxy, source };
  });
  if (ways.length < 2) return ways[0];
  const open = await Promise.all(ways.map((way) => way.via === 'direct' || opens(host, way.proxy)));
  return ways[open.indexOf(true)] ?? ways[0];
}

const alreadyTried = new WeakMap<Host, Map<string, Promise<boolean>>>();

/** Whether a proxy takes a connection; tried once per host and shared. */
function opens(host: Host, proxy: string): Promise<boolean> {
  const tried = alreadyTried.get(host) ?? new Map<string, Promise<boolean>>();
  alreadyTried.set(host, tried);
  const answer = tried.get(proxy) ?? tryProxy(host, proxy);
  tried.set(proxy, answer);
  return answer;
}

async function tryProxy(host: Host, proxy: string): Promise<boolean> {
  const { name, port } = proxyPlace(proxy);
  const reached = await reach({ host, signal: timeLimit(PROXY_LIMIT_MS) }, name, port);
  if (reached.ok) reached.value.close();
  return reached.ok;
}
