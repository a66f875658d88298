import type { ProxySetting } from '../../model/evidence.ts';
import type { Host } from '../host/host.ts';
import { proxyAt } from './proxy-address.ts';
import { listed, type ProxyReader, settingOf } from './reader.ts';

/**
 * Reads KDE's `kioslaverc`. `ProxyType`: 0 none, 1 by hand, 2 PAC, 3 found automatically, 4 names of environment
 * variables (undefined: the environment speaks for itself). @see https://api.kde.org/kprotocolmanager.html
 */
export function kdeSetting(text: string): ProxySetting | undefined {
  const [, section] = /^\[Proxy Settings\][^\n]*\n((?:(?!\[).*\n?)*)/m.exec(text) ?? [];
  if (section === undefined) return undefined;
  const value = (key: string): string =>
    new RegExp(`^${key}(?:\\[\\$e\\])?=(.*)$`, 'm').exec(section)?.[1]?.trim() ?? '';
  switch (value('ProxyType')) {
    case '1':
      return settingOf('kde', {
        proxy: proxyAt('http', colon(value('httpsProxy'))) ?? proxyAt('socks5', colon(value('socksProxy'))),
        bypass: listed(value('NoProxyFor')),
      });
    case '2':
      return settingOf('kde', { pacUrl: value('Proxy Config Script') });
    case '3':
      return settingOf('kde', { autoDetect: true });
    case '4':
      return undefined;
    default:
      return settingOf('kde', {});
  }
}

/** KDE writes `http://proxy 3128`, with a space before the port. */
const colon = (text: string): string => text.replace(/\s+(?=\d+$)/, ':');

const configFolder = ({ XDG_CONFIG_HOME, HOME }: Host['environment']): string =>
  XDG_CONFIG_HOME || `${HOME ?? ''}/.config`;

export const kde: ProxyReader = {
  source: 'kde',
  exists: (host) => host.platform === 'linux' && /kde/i.test(host.environment.XDG_CURRENT_DESKTOP ?? ''),
  async read(host, signal) {
    const file = await host.readText(`${configFolder(host.environment)}/kioslaverc`, signal);
    return file.ok ? kdeSetting(file.value) : undefined;
  },
};
