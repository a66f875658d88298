import type { ProxySetting } from '../../model/evidence.ts';
import { proxyForHttps } from './proxy-address.ts';
import { listed, type ProxyReader, settingOf } from './reader.ts';
import { askRegistry, isOn, type RegistryValues } from './registry.ts';

const INTERNET_SETTINGS = String.raw`Software\Microsoft\Windows\CurrentVersion\Internet Settings`;
const INTERNET_POLICIES = String.raw`Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings`;

/** Byte 8 of `DefaultConnectionSettings` holds flags; 0x08 is "Automatically detect settings". */
const AUTO_DETECT = { byte: 8, flag: 0x08 };

const detects = (connections: RegistryValues): boolean => {
  const bytes = connections.get('defaultconnectionsettings') ?? '';
  return (Number.parseInt(bytes.slice(AUTO_DETECT.byte * 2, AUTO_DETECT.byte * 2 + 2), 16) & AUTO_DETECT.flag) !== 0;
};

/** What browser-style programs obey, from the values of `Internet Settings` and of its `Connections`. */
export function wininetSetting(
  source: 'wininet' | 'policy',
  values: RegistryValues,
  connections: RegistryValues,
): ProxySetting {
  return settingOf(source, {
    pacUrl: values.get('autoconfigurl') ?? null,
    autoDetect: isOn(values.get('autodetect')) || detects(connections),
    proxy: isOn(values.get('proxyenable')) ? proxyForHttps(values.get('proxyserver') ?? '') : null,
    bypass: listed(values.get('proxyoverride') ?? ''),
  });
}

export const wininet: ProxyReader = {
  source: 'wininet',
  exists: (host) => host.platform === 'win32',
  async read(host, signal) {
    const [values, connections] = await Promise.all([
      askRegistry(host, `HKCU\\${INTERNET_SETTINGS}`, signal),
      askRegistry(host, `HKCU\\${INTERNET_SETTINGS}\\Connections`, signal),
    ]);
    return values.size + connections.size === 0 ? undefined : wininetSetting('wininet', values, connections);
  },
};

/** `ProxySettingsPerUser` = 0: an admin decided that the machine's settings hold for everybody. */
export const policy: ProxyReader = {
  source: 'policy',
  exists: (host) => host.platform === 'win32',
  async read(host, signal) {
    const [rules, machine] = await Promise.all([
      askRegistry(host, `HKLM\\${INTERNET_POLICIES}`, signal),
      askRegistry(host, `HKLM\\${INTERNET_SETTINGS}`, signal),
    ]);
    const perUser = rules.get('proxysettingsperuser');
    if (perUser === undefined || isOn(perUser)) return undefined;
    return wininetSetting('policy', new Map([...machine, ...rules]), new Map());
  },
};
