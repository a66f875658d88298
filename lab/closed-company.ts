import type { World } from '../scenarios/scenario.ts';
import { computer, homes, proxyServer, scriptServer } from './addresses.ts';
import { PROXY_NAME } from './certificates.ts';
import { PROXY_PORT, SOCKS_PORT, TLS_PROXY_PORT } from './proxies.ts';

/** The address that the company's proxy script has in its settings. */
export const SCRIPT_URL = 'http://wpad.contoso.example/proxy.pac';

/** The company's working proxy, as a script names it. */
export const PROXY = `${proxyServer.v4}:${PROXY_PORT}`;

/** Its proxies of other kinds: over TLS, and those of SOCKS. */
export const TLS_PROXY = `${PROXY_NAME}:${TLS_PROXY_PORT}`;
export const SOCKS_PROXY = `${proxyServer.v4}:${SOCKS_PORT}`;

/** A script that sends outside names to `way` and leaves inside ones alone. */
export const scriptTo = (way: string): string => `function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".contoso.example"))
    return "DIRECT";
  return "${way}";
}
`;

/** A company network in which only the proxy leads out, and in which GNOME is told to ask the company's script. */
export const closedCompany = {
  gnomeProxy: { script: SCRIPT_URL },
  proxy: { by: 'tinyproxy' },
  firewall: [
    `ip daddr ${scriptServer.v4} accept`,
    `ip saddr ${computer.v4} tcp dport { 80, 443 } drop`,
    `ip6 saddr ${computer.v6} tcp dport { 80, 443 } drop`,
  ],
} as const satisfies World;

/** In many of them DNS knows no outside names either: the proxy looks them up. */
export const noOutsideNames: NonNullable<World['names']> = Object.fromEntries(
  Object.keys(homes).map((name) => [name, 'not-found'] as const),
);
