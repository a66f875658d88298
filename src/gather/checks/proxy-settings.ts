import type { ProxySetting, ProxySource } from '../../model/evidence.ts';
import type { Check } from '../check.ts';
import { seenBy } from '../seen.ts';
import { proxySettings as readProxySettings } from '../way/routes.ts';

const PLACES: Readonly<Record<ProxySource, string>> = {
  environment: 'environment variables',
  gnome: 'GNOME settings',
  kde: 'KDE settings',
  macos: 'macOS settings',
  wininet: 'Windows settings',
  winhttp: 'WinHTTP settings',
  policy: 'company policy',
};

/** Every place on this computer that says something about a proxy. Passwords in them are never kept. */
export const proxySettings: Check = {
  id: 'proxy-settings',
  title: 'Proxy settings',
  timeoutMs: 3_000,
  async run(context) {
    const settings = await readProxySettings(context);
    return settings.map((setting) => ({ kind: 'proxy-setting', ...seenBy('proxy-settings', context), ...setting }));
  },
  summarise(evidence) {
    const settings = evidence.filter((seen) => seen.kind === 'proxy-setting').filter(({ mode }) => mode !== 'direct');
    return settings.length === 0 ? 'No proxy is set' : settings.map(inWords).join('; ');
  },
};

function inWords({ source, mode, proxy, pacUrl }: ProxySetting): string {
  const named = { manual: proxy, pac: `a file at ${pacUrl}`, 'auto-detect': 'found automatically', direct: 'none' };
  return `${PLACES[source]}: ${named[mode]}`;
}
