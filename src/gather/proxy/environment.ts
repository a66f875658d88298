import type { ProxySetting } from '../../model/evidence.ts';
import { proxyAddress, proxyAt } from './proxy-address.ts';
import { listed, type ProxyReader, settingOf } from './reader.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The first of them that is set to something; lower case first, as curl does. @see https://curl.se/docs/manpage.html#ENVIRONMENT */
const firstSet = (variables: Variables, ...names: readonly string[]): string | undefined =>
  names.map((name) => variables[name]?.trim()).find((value) => value !== undefined && value !== '');

/**
 * The proxy for https that the environment names, whatever it speaks, as curl and .NET take it; undefined when it names none.
 * @see https://learn.microsoft.com/dotnet/api/system.net.http.httpclient.defaultproxy
 */
export function environmentSetting(variables: Variables): ProxySetting | undefined {
  const written = firstSet(variables, 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY');
  const proxy = written === undefined ? socksServer(variables) : proxyAddress(written);
  if (proxy === null) return undefined;
  return settingOf('environment', { proxy, bypass: listed(firstSet(variables, 'no_proxy', 'NO_PROXY') ?? '') });
}

/** Chromium's own variables, where none of the others is set. @see Chromium, proxy_config_service_linux.cc */
const socksServer = ({ SOCKS_SERVER, SOCKS_VERSION }: Variables): string | null =>
  SOCKS_SERVER === undefined ? null : proxyAt(SOCKS_VERSION === '4' ? 'socks4' : 'socks5', SOCKS_SERVER);

export const environment: ProxyReader = {
  source: 'environment',
  exists: () => true,
  read: async (host) => environmentSetting(host.environment),
};
