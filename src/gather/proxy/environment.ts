import type { ProxySetting } from '../../model/evidence.ts';
import { proxyAddress } from './proxy-address.ts';
import { listed, type ProxyReader, settingOf } from './reader.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The first of them that is set to something; lower case first, as curl does. @see https://curl.se/docs/manpage.html#ENVIRONMENT */
const firstSet = (variables: Variables, ...names: readonly string[]): string | undefined =>
  names.map((name) => variables[name]?.trim()).find((value) => value !== undefined && value !== '');

/** The proxy for https that the environment names; undefined when it names none that speaks HTTP. */
export function environmentSetting(variables: Variables): ProxySetting | undefined {
  const written = firstSet(variables, 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY');
  const proxy = written === undefined ? null : proxyAddress(written);
  if (proxy === null) return undefined;
  return settingOf('environment', { proxy, bypass: listed(firstSet(variables, 'no_proxy', 'NO_PROXY') ?? '') });
}

export const environment: ProxyReader = {
  source: 'environment',
  exists: () => true,
  read: async (host) => environmentSetting(host.environment),
};
