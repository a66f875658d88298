import type { ProxySetting } from '../../model/evidence.ts';
import { proxyForHttps } from './proxy-address.ts';
import { listed, type ProxyReader, settingOf } from './reader.ts';
import { askRegistry } from './registry.ts';
import { WINHTTP_KEY, wpadIsOff } from './wininet.ts';

/** An indented `label : content`. The blank after the colon tells it from the one in `host:port`. */
const LABELLED = /^[ \t]+\S.*?[ \t]*[:：][ \t]+(\S.*)$/gm;

/** `(none)`, `(keine)`, `(aucun)` … */
const isNone = (text: string): boolean => /^[(（].*[)）]$/.test(text);

/**
 * Reads `netsh winhttp show proxy`. Its words are translated, its shape is not: either one indented sentence
 * (direct), or two labelled lines, first the proxy, then what goes past it. undefined when nothing is indented.
 */
export function winhttpSetting(text: string): ProxySetting | undefined {
  if (!/^[ \t]+\S/m.test(text)) return undefined;
  const { proxy, bypass } = winhttpWords(text);
  return settingOf('winhttp', { proxy: proxyForHttps(proxy), bypass: listed(bypass) });
}

/** The same as `netsh winhttp set proxy` takes it; empty where it says none. */
export function winhttpWords(text: string): { readonly proxy: string; readonly bypass: string } {
  const [proxy = '', bypass = ''] = [...text.matchAll(LABELLED)].map(([, content = '']) => content.trim());
  return { proxy, bypass: isNone(bypass) ? '' : bypass };
}

/**
 * Reads the JSON inside `netsh winhttp show advproxy` (Windows 11). undefined when there is none.
 * @see https://learn.microsoft.com/powershell/module/winhttpproxy/set-winhttpproxy (same names)
 */
export function advancedWinhttpSetting(text: string, detectsWpad = true): ProxySetting | undefined {
  const said = fields(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  if (said === undefined) return undefined;
  const written = (name: string): string => (typeof said[name] === 'string' ? said[name] : '');
  return settingOf('winhttp', {
    pacUrl: written('autoconfigurl'),
    autoDetect: said.autodetect === true && detectsWpad,
    proxy: said.proxyisenabled === false ? null : proxyForHttps(written('proxy')),
    bypass: listed(written('proxybypass')),
  });
}

/** The fields of a JSON object by lower-case name; undefined when it is none. */
function fields(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name.toLowerCase(), value]));
  } catch {
    return undefined;
  }
}

export const winhttp: ProxyReader = {
  source: 'winhttp',
  exists: (host) => host.platform === 'win32',
  async read(host, signal) {
    const [advanced, plain, machine] = await Promise.all([
      host.run('netsh', ['winhttp', 'show', 'advproxy'], signal),
      host.run('netsh', ['winhttp', 'show', 'proxy'], signal),
      askRegistry(host, WINHTTP_KEY, signal),
    ]);
    return (
      (advanced.ok ? advancedWinhttpSetting(advanced.value, !wpadIsOff(machine)) : undefined) ??
      (plain.ok ? winhttpSetting(plain.value) : undefined)
    );
  },
};
