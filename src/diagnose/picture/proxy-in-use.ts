import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { hostsOf } from './hosts.ts';
import { routeOfApps } from './route-of-apps.ts';

/** The proxy through which apps reach the sign-in host, as it answered. undefined when they go straight or it was not asked. */
export function proxyInUse(book: Book): EvidenceOf<'proxy-contacted'> | undefined {
  const routes = hostsOf(book, 'sign-in').map((host) => routeOfApps(book, host));
  const proxies = routes.flatMap((route) => (route.via === 'proxy' ? [route.proxy] : []));
  const own = routes.length === 0 ? onlySetting(book) : proxies;
  return book.all('proxy-contacted').find(({ proxy }) => own.includes(proxy));
}

/** Without any request that shows the way, a setting without exceptions is taken at its word. */
const onlySetting = (book: Book): readonly string[] =>
  book.all('proxy-setting').flatMap(({ proxy, bypass }) => (proxy !== null && bypass.length === 0 ? [proxy] : []));

const SOURCES: Readonly<Record<EvidenceOf<'proxy-setting'>['source'], Said>> = {
  environment: say`environment variables`,
  gnome: say`GNOME settings`,
  kde: say`KDE settings`,
  macos: say`macOS settings`,
  wininet: say`Windows Internet settings`,
  winhttp: say`WinHTTP settings`,
  policy: say`company policies`,
};

/** Where a proxy is set, as it follows "the". */
export const sourceInWords = (source: EvidenceOf<'proxy-setting'>['source']): Said => SOURCES[source];

/** Whether what a proxy answers is no status of HTTP. */
export const speaksSocks = (proxy: string): boolean => proxy.startsWith('socks');

/** Whether a proxy runs on this very computer. */
export const isLocalProxy = (proxy: string): boolean =>
  /^(?:\w+:\/\/)?(localhost|127\.[\d.]+|\[?::1\]?):\d+$/i.test(proxy);
