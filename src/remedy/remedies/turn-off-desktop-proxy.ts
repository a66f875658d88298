import { uselessSetting } from '../dead-proxy.ts';
import { registryValues, withContent, withoutValue } from '../registry.ts';
import type { Deed, Look, Plan, Remedy } from '../remedy.ts';

const INTERNET_SETTINGS = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;

export const turnOffDesktopProxy: Remedy = {
  id: 'turn-off-desktop-proxy',
  title: 'Turn off the proxy setting that leads nowhere',
  changes: 'The proxy, or the proxy script, of the network settings is switched off; its address stays written there.',
  mayBreak: 'Pages that only this proxy can reach stay out of reach until it is switched on again.',
  undo: 'The setting is switched on again as it was.',
  provenBy: 'proxy-settings',
  ways: [
    {
      system: 'linux',
      needsAdmin: false,
      runs: ['gsettings set org.gnome.system.proxy mode none'],
      plan: planForGnome,
    },
    {
      system: 'win32',
      needsAdmin: false,
      runs: [
        `reg add "${INTERNET_SETTINGS}" /v ProxyEnable /t REG_DWORD /d 0 /f`,
        `reg delete "${INTERNET_SETTINGS}" /v AutoConfigURL /f`,
      ],
      plan: planForWindows,
    },
    {
      system: 'darwin',
      needsAdmin: true,
      runs: [
        'networksetup -setsecurewebproxystate <network> off',
        'networksetup -setwebproxystate <network> off',
        'networksetup -setsocksfirewallproxystate <network> off',
        'networksetup -setautoproxystate <network> off',
      ],
      plan: planForMac,
    },
  ],
};

async function planForGnome({ evidence }: Look): Promise<Plan | undefined> {
  const setting = uselessSetting(evidence, 'gnome');
  if (setting === undefined) return undefined;
  const set = (mode: string): readonly string[] => ['gsettings', 'set', 'org.gnome.system.proxy', 'mode', mode];
  const undo = set(setting.mode === 'pac' ? 'auto' : 'manual');
  return { deeds: [{ kind: 'command', command: set('none'), undo }] };
}

async function planForWindows(look: Look): Promise<Plan | undefined> {
  const setting = uselessSetting(look.evidence, 'wininet');
  if (setting === undefined) return undefined;
  const values = await registryValues(look, INTERNET_SETTINGS);
  const [enabled, script] = [values.get('proxyenable'), values.get('autoconfigurl')];
  if (setting.mode === 'pac')
    return script === undefined ? undefined : { deeds: [withoutValue(INTERNET_SETTINGS, script)] };
  return enabled === undefined ? undefined : { deeds: [withContent(INTERNET_SETTINGS, enabled, '0')] };
}

/** What is asked and switched for each network, such as Wi-Fi. @see networksetup(8) */
const ON_MAC = {
  manual: [
    ['-getsecurewebproxy', '-setsecurewebproxystate'],
    ['-getwebproxy', '-setwebproxystate'],
  ],
  socks: [['-getsocksfirewallproxy', '-setsocksfirewallproxystate']],
  pac: [['-getautoproxyurl', '-setautoproxystate']],
} as const;

async function planForMac(look: Look): Promise<Plan | undefined> {
  const setting = uselessSetting(look.evidence, 'macos');
  if (setting === undefined || (setting.mode !== 'manual' && setting.mode !== 'pac')) return undefined;
  const kind = setting.proxy?.startsWith('socks') ? 'socks' : setting.mode;
  const deeds: Deed[] = [];
  for (const network of await networksOnMac(look))
    for (const [get, set] of ON_MAC[kind]) {
      const printed = await look.run('networksetup', [get, network], look.signal);
      if (printed.ok && /^Enabled: Yes$/m.test(printed.value)) deeds.push(switchOff(set, network));
    }
  return deeds.length === 0 ? undefined : { deeds };
}

const switchOff = (set: string, network: string): Deed => ({
  kind: 'command',
  command: ['networksetup', set, network, 'off'],
  undo: ['networksetup', set, network, 'on'],
});

/** The first line explains that a star marks those that are off. */
async function networksOnMac({ run, signal }: Look): Promise<readonly string[]> {
  const printed = await run('networksetup', ['-listallnetworkservices'], signal);
  if (!printed.ok) return [];
  return printed.value
    .split('\n')
    .slice(1)
    .filter((name) => name !== '' && !name.startsWith('*'));
}
