import type { ProxySetting, ProxySource } from '../../model/evidence.ts';
import { inRow, type Place, type Said, say } from '../../model/said.ts';
import type { Check } from '../check.ts';
import { seenBy } from '../seen.ts';
import { proxySettings as readProxySettings } from '../way/routes.ts';

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
    return settings.length === 0 ? say`No proxy is set` : inRow(settings.map(inWords));
  },
};

const PLACES: Readonly<Record<ProxySource, (proxy: Place) => Said>> = {
  environment: (proxy) => say`environment variables: ${proxy}`,
  gnome: (proxy) => say`GNOME settings: ${proxy}`,
  kde: (proxy) => say`KDE settings: ${proxy}`,
  macos: (proxy) => say`macOS settings: ${proxy}`,
  wininet: (proxy) => say`Windows settings: ${proxy}`,
  winhttp: (proxy) => say`WinHTTP settings: ${proxy}`,
  policy: (proxy) => say`company policy: ${proxy}`,
};

const inWords = (setting: ProxySetting): Said => PLACES[setting.source](proxyOf(setting));

function proxyOf({ mode, proxy, pacUrl }: ProxySetting): Place {
  if (mode === 'pac') return say`a file at ${pacUrl ?? ''}`;
  return mode === 'auto-detect' ? say`found automatically` : (proxy ?? '');
}
