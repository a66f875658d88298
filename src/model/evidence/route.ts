/**
 * What a host is for. `sign-in` is the authority itself, `sign-in-files` the CDN of the sign-in page, `teams` the app's own
 * service, `listed` another one of the Microsoft 365 list that is opened once and no more, `control` a host that has
 * nothing to do with signing in.
 */
export type HostRole = 'sign-in' | 'sign-in-files' | 'teams' | 'listed' | 'control';

export type AddressFamily = 4 | 6;

/** Where a proxy setting was found. Apps differ in which of these they obey. */
export type ProxySource = 'environment' | 'gnome' | 'kde' | 'macos' | 'wininet' | 'winhttp' | 'policy';

/**
 * The way a request took: straight to the host, or through a proxy. That is written `host:port` when it speaks plain HTTP, and
 * with `https://`, `socks4://` or `socks5://` before it when it speaks that.
 */
export type Route =
  | { readonly via: 'direct' }
  | { readonly via: 'proxy'; readonly proxy: string; readonly source: ProxySource };

export type HttpAnswerFacts = {
  readonly status: number;
  readonly location: string | null;
  readonly server: string | null;
  readonly via: string | null;
  readonly retryAfterSeconds: number | null;
  /** Content of `<title>` when a page came, at most 120 characters. */
  readonly pageTitle: string | null;
};
