import type { ProxySetting } from '../../model/evidence.ts';
import type { Host } from '../host/host.ts';
import { proxyAt } from './proxy-address.ts';
import { type ProxyReader, settingOf } from './reader.ts';

const SCHEMA = 'org.gnome.system.proxy';
const LINE = /^org\.gnome\.system\.proxy(?:\.(?<part>\w+))? (?<key>[\w-]+) (?<value>.*)$/gm;

const unquoted = (value = ''): string => value.trim().replace(/^(?:'(.*)'|"(.*)")$/, '$1$2');

/** Reads `gsettings list-recursively org.gnome.system.proxy`. undefined when the text has no mode. */
export function gnomeSetting(text: string): ProxySetting | undefined {
  const values = new Map<string, string>();
  for (const { groups } of text.matchAll(LINE)) values.set(`${groups?.part ?? ''}/${groups?.key}`, groups?.value ?? '');
  const value = (key: string): string => unquoted(values.get(key));
  switch (value('/mode')) {
    case '':
      return undefined;
    case 'auto':
      return settingOf('gnome', { pacUrl: value('/autoconfig-url'), autoDetect: true });
    case 'manual':
      return settingOf('gnome', {
        proxy:
          address('http', value('https/host'), value('https/port')) ??
          address('socks5', value('socks/host'), value('socks/port')),
        bypass: strings(value('/ignore-hosts')),
      });
    default:
      return settingOf('gnome', {});
  }
}

/** The SOCKS host is for all that has no proxy of its own, version 5. @see Chromium, proxy_config_service_linux.cc */
const address = (speaks: 'http' | 'socks5', host: string, port: string): string | null =>
  host === '' ? null : proxyAt(speaks, `${host}:${port}`);

/** The strings of a GVariant array: `['localhost', '127.0.0.0/8']`. */
const strings = (array: string): readonly string[] => [...array.matchAll(/'([^']*)'/g)].map(([, entry]) => entry ?? '');

/** Signs of a desktop, or of somebody who set up this backend on purpose. KDE keeps its settings elsewhere. */
const speaksGnome = ({
  XDG_CURRENT_DESKTOP,
  DESKTOP_SESSION,
  GSETTINGS_BACKEND,
  XDG_CONFIG_HOME,
}: Host['environment']): boolean =>
  !/kde/i.test(XDG_CURRENT_DESKTOP ?? '') &&
  [XDG_CURRENT_DESKTOP, DESKTOP_SESSION, GSETTINGS_BACKEND, XDG_CONFIG_HOME].some((sign) => Boolean(sign));

export const gnome: ProxyReader = {
  source: 'gnome',
  exists: (host) => host.platform === 'linux' && speaksGnome(host.environment),
  async read(host, signal) {
    const printed = await host.run('gsettings', ['list-recursively', SCHEMA], signal);
    return printed.ok ? gnomeSetting(printed.value) : undefined;
  },
};
