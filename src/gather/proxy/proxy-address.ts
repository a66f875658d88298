/** Ports that a proxy address means when it names none, as Chromium and .NET take them. */
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

const SHAPE =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?:.*@)?(?<host>\[[0-9a-f:.%]+\]|[^\s:/?#@[\]()<>,;]+)(?::(?<port>\d{1,5}))?(?:[/?#].*)?$/i;

/**
 * `host:port` out of any usual spelling (`http://name:password@host:port/`, `host`, `[2001:db8::1]:8080`).
 * Credentials are dropped here and kept nowhere. null when it is no address, or of a proxy that speaks no HTTP (SOCKS).
 */
export function proxyAddress(text: string): string | null {
  const { scheme = 'http', host, port } = SHAPE.exec(text.trim())?.groups ?? {};
  const defaultPort = DEFAULT_PORTS[scheme.toLowerCase()];
  if (host === undefined || defaultPort === undefined || Number(port) > 65_535) return null;
  return `${host.toLowerCase()}:${Number(port ?? defaultPort)}`;
}

/**
 * The proxy for https in the notation of Windows: one for everything (`host:port`), or one by scheme
 * (`http=a:80;https=b:443`). null when https is not among them.
 */
export function proxyForHttps(text: string): string | null {
  const entries = text.split(/[;\s]+/).filter((entry) => entry !== '');
  const secure = entries.find((entry) => /^https=/i.test(entry));
  if (secure !== undefined) return proxyAddress(secure.slice('https='.length));
  const forAll = entries.find((entry) => !/^[a-z]+=/i.test(entry));
  return forAll === undefined ? null : proxyAddress(forAll);
}
