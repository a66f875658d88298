import type { ProxySetting } from '../../model/evidence.ts';
import { proxyAt } from './proxy-address.ts';
import { type ProxyReader, settingOf } from './reader.ts';

/** Reads `scutil --proxy`. undefined when the text is not its dictionary. @see scutil(8), SCDynamicStoreCopyProxies */
export function macosSetting(text: string): ProxySetting | undefined {
  if (!text.includes('<dictionary>')) return undefined;
  const value = (key: string): string => new RegExp(`^\\s*${key} : (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const isOn = (key: string): boolean => value(key) === '1';
  const secure = isOn('HTTPSEnable') ? proxyAt('http', `${value('HTTPSProxy')}:${value('HTTPSPort') || '443'}`) : null;
  // Version 5, for all that has no proxy of its own. @see Chromium, proxy_config_service_mac.cc
  const socks = isOn('SOCKSEnable')
    ? proxyAt('socks5', `${value('SOCKSProxy')}:${value('SOCKSPort') || '1080'}`)
    : null;
  return settingOf('macos', {
    pacUrl: isOn('ProxyAutoConfigEnable') ? value('ProxyAutoConfigURLString') : null,
    autoDetect: isOn('ProxyAutoDiscoveryEnable'),
    proxy: secure ?? socks,
    bypass: [...exceptions(text), ...(isOn('ExcludeSimpleHostnames') ? ['<local>'] : [])],
  });
}

/** The entries of `ExceptionsList : <array> { 0 : *.local … }`. */
function exceptions(text: string): readonly string[] {
  const [, list = ''] = /ExceptionsList : <array> \{([^}]*)\}/.exec(text) ?? [];
  return [...list.matchAll(/^\s*\d+ : (.+)$/gm)].map(([, entry = '']) => entry.trim());
}

export const macos: ProxyReader = {
  source: 'macos',
  exists: (host) => host.platform === 'darwin',
  async read(host, signal) {
    const printed = await host.run('scutil', ['--proxy'], signal);
    return printed.ok ? macosSetting(printed.value) : undefined;
  },
};
