/** Where a proxy is, and how it is spoken to. */
export type ProxyPlace = {
  /** `https`: HTTP within TLS. */
  readonly speaks: 'http' | 'https' | 'socks4' | 'socks5';
  /** Without the brackets of a literal IPv6 address. */
  readonly name: string;
  readonly port: number;
};

const SHAPE = /^(?:(?<speaks>https|socks4|socks5):\/\/)?\[?(?<name>.*?)\]?:(?<port>\d+)$/;

/** Reads a proxy as evidence writes it: `host:port` for plain HTTP, `socks5://host:port` and the like for the others. */
export function proxyPlace(proxy: string): ProxyPlace {
  const { speaks = 'http', name = '', port = '' } = SHAPE.exec(proxy)?.groups ?? {};
  return { speaks: speaks as ProxyPlace['speaks'], name, port: Number(port) };
}

/** Whether every connection needs a tunnel of its own: proxies of SOCKS read no addresses of pages. */
export const speaksSocks = (proxy: string): boolean => proxyPlace(proxy).speaks.startsWith('socks');
