import type { ProxyPlace } from './proxy-place.ts';

type Speaks = ProxyPlace['speaks'];

/** Ports that a proxy address means when it names none, as Chromium and .NET take them. @see Chromium, net/docs/proxy.md */
const DEFAULT_PORTS: Readonly<Record<Speaks, number>> = { http: 80, https: 443, socks4: 1_080, socks5: 1_080 };

/**
 * What the scheme of an address says. Who looks the name up is not ours to choose: Teams and .NET leave it to a SOCKS5 proxy, so
 * `socks5h` is the same. `socks`, which GNOME's terminal writes, is version 5 to Chromium.
 * @see https://curl.se/libcurl/c/CURLOPT_PROXY.html
 */
const SCHEMES: ReadonlyMap<string, Speaks> = new Map([
  ['http', 'http'],
  ['https', 'https'],
  ['socks4', 'socks4'],
  ...(['socks', 'socks5', 'socks5h'] as const).map((scheme) => [scheme, 'socks5'] as const),
]);

const SHAPE =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?:.*@)?(?<host>\[[0-9a-f:.%]+\]|[^\s:/?#@[\]()<>,;]+)(?::(?<port>\d{1,5}))?(?:[/?#].*)?$/i;

/**
 * The proxy of a URL in any usual spelling (`http://name:password@host:port/`, `host`, `socks5h://[2001:db8::1]`), as evidence
 * writes it. Credentials are dropped here and kept nowhere. null when it is no address, or of a proxy that we cannot speak to.
 */
export function proxyAddress(text: string): string | null {
  const { scheme = 'http' } = SHAPE.exec(text.trim())?.groups ?? {};
  const speaks = SCHEMES.get(scheme.toLowerCase());
  return speaks === undefined ? null : proxyAt(speaks, text);
}

/** The same from a field of settings that stands for one kind of proxy: programs pass over a scheme that is written there. */
export function proxyAt(speaks: Speaks, text: string): string | null {
  const { host, port } = SHAPE.exec(text.trim())?.groups ?? {};
  if (host === undefined || Number(port) > 65_535) return null;
  const place = `${host.toLowerCase()}:${Number(port ?? DEFAULT_PORTS[speaks])}`;
  return speaks === 'http' ? place : `${speaks}://${place}`;
}

/**
 * The proxy for https in the notation of Windows: one for everything (`host:port`), or one by scheme (`http=a:80;https=b:443`).
 * It speaks HTTP, whatever scheme is written before it. null when https is not among them.
 * @see https://learn.microsoft.com/windows/win32/api/winhttp/ns-winhttp-winhttp_proxy_info
 */
export function proxyForHttps(text: string): string | null {
  const entries = entriesOf(text);
  const secure = entries.find((entry) => /^https=/i.test(entry));
  if (secure !== undefined) return webProxy(secure.slice('https='.length));
  const forAll = entries.find((entry) => !/^[a-z]+=/i.test(entry));
  return forAll === undefined ? null : webProxy(forAll);
}

const webProxy = (text: string): string | null => (/^socks\w*:\/\//i.test(text) ? null : proxyAt('http', text));

/**
 * The SOCKS proxy in that notation, for all that has none of its own: `socks=host:port` is version 4, `socks=socks5://host:port`
 * says another. Browsers and Teams take it; WinHTTP and .NET do not. @see Chromium, net/docs/proxy.md, Manual proxy settings
 */
export function socksForAll(text: string): string | null {
  const named = entriesOf(text).find((entry) => /^socks(?:=|\w*:\/\/)/i.test(entry));
  const address = named?.replace(/^socks=/i, '');
  if (address === undefined) return null;
  return address.includes('://') ? proxyAddress(address) : proxyAt('socks4', address);
}

const entriesOf = (text: string): readonly string[] => text.split(/[;\s]+/).filter((entry) => entry !== '');
