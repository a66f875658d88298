import type { ProxySetting } from '../../model/evidence.ts';
import { connectionSettings } from './connection-settings.ts';
import { proxyForHttps, socksForAll } from './proxy-address.ts';
import { listed, type ProxyReader, settingOf } from './reader.ts';
import { askRegistry, isOn, type RegistryValues } from './registry.ts';

const INTERNET_SETTINGS = String.raw`Software\Microsoft\Windows\CurrentVersion\Internet Settings`;
const INTERNET_POLICIES = String.raw`Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings`;

/** What Windows says of proxies in several places of the registry. */
export type InternetSettings = {
  /** Of `Internet Settings`. */
  readonly values: RegistryValues;
  /** Of its key `Connections`; empty where it does not count. */
  readonly connections: RegistryValues;
  /** Of its key `WinHttp` for the whole machine. */
  readonly machine: RegistryValues;
};

/** What browser-style programs obey. Values come first; what they leave open, the connection itself says. */
export function wininetSetting(
  source: 'wininet' | 'policy',
  { values, connections, machine }: InternetSettings,
): ProxySetting {
  const connection = connectionSettings(connections.get('defaultconnectionsettings'));
  const usesProxy = values.has('proxyenable') ? isOn(values.get('proxyenable')) : connection.usesProxy;
  const written = values.get('proxyserver') ?? connection.proxy;
  const detects = isOn(values.get('autodetect')) || connection.detects;
  return settingOf(source, {
    pacUrl: values.get('autoconfigurl') ?? (connection.usesScript ? connection.pacUrl : null),
    autoDetect: detects && !wpadIsOff(machine),
    proxy: usesProxy ? (proxyForHttps(written) ?? socksForAll(written)) : null,
    bypass: listed(values.get('proxyoverride') ?? connection.bypass),
  });
}

/** Hardened machines switch automatic detection off for everything. @see https://learn.microsoft.com/troubleshoot/windows-server/networking/disable-http-proxy-auth-features */
export const wpadIsOff = (machine: RegistryValues): boolean => isOn(machine.get('disablewpad'));

/** The key with that switch. */
export const WINHTTP_KEY = `HKLM\\${INTERNET_SETTINGS}\\WinHttp`;

export const wininet: ProxyReader = {
  source: 'wininet',
  exists: (host) => host.platform === 'win32',
  async read(host, signal) {
    const [values, connections, machine] = await Promise.all([
      askRegistry(host, `HKCU\\${INTERNET_SETTINGS}`, signal),
      askRegistry(host, `HKCU\\${INTERNET_SETTINGS}\\Connections`, signal),
      askRegistry(host, WINHTTP_KEY, signal),
    ]);
    return values.size + connections.size === 0
      ? undefined
      : wininetSetting('wininet', { values, connections, machine });
  },
};

/** `ProxySettingsPerUser` = 0: an admin decided that the machine's settings hold for everybody. */
export const policy: ProxyReader = {
  source: 'policy',
  exists: (host) => host.platform === 'win32',
  async read(host, signal) {
    const [rules, everybodys, connections, machine] = await Promise.all([
      askRegistry(host, `HKLM\\${INTERNET_POLICIES}`, signal),
      askRegistry(host, `HKLM\\${INTERNET_SETTINGS}`, signal),
      askRegistry(host, `HKLM\\${INTERNET_SETTINGS}\\Connections`, signal),
      askRegistry(host, WINHTTP_KEY, signal),
    ]);
    const perUser = rules.get('proxysettingsperuser');
    if (perUser === undefined || isOn(perUser)) return undefined;
    return wininetSetting('policy', { values: new Map([...everybodys, ...rules]), connections, machine });
  },
};
