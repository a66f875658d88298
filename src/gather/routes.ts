import type { ProxySetting, Route } from '../model/evidence.ts';
import type { Context } from './check.ts';
import type { Host } from './host/host.ts';
import { proxyReaders } from './proxy/all.ts';
import { bypasses } from './proxy/bypass.ts';

/** A settings tool answers within tens of milliseconds. One that takes longer than this is stuck, and all checks wait. */
const READ_LIMIT_MS = 1_500;

const alreadyRead = new WeakMap<Host, Promise<readonly ProxySetting[]>>();

/** Every proxy setting of this computer; read once per host and shared. */
export function proxySettings({ host }: Pick<Context, 'host'>): Promise<readonly ProxySetting[]> {
  const settings = alreadyRead.get(host) ?? readAll(host);
  alreadyRead.set(host, settings);
  return settings;
}

async function readAll(host: Host): Promise<readonly ProxySetting[]> {
  const signal = AbortSignal.timeout(READ_LIMIT_MS);
  const readers = proxyReaders.filter((reader) => reader.exists(host));
  const settings = await Promise.all(readers.map((reader) => reader.read(host, signal)));
  return settings.filter((setting) => setting !== undefined);
}

/** The routes to a host: first the one that apps take, then every other that some setting names, direct last. */
export async function routesTo(context: Pick<Context, 'host'>, name: string): Promise<readonly Route[]> {
  return routesBy(await proxySettings(context), name);
}

/**
 * The same from settings in hand. A PAC file or automatic detection is not evaluated here: where only those are set,
 * the route is direct.
 */
export function routesBy(settings: readonly ProxySetting[], name: string): readonly Route[] {
  const routes = new Map<string, Route>();
  for (const setting of settings) {
    const { proxy, source } = setting;
    if (proxy === null || routes.has(proxy) || bypasses(setting, name)) continue;
    routes.set(proxy, { via: 'proxy', proxy, source });
  }
  return [...routes.values(), { via: 'direct' }];
}
