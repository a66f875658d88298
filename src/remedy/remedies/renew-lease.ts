import type { CommandLine } from '../../model/remedy.ts';
import type { Deed, Look, Plan, Remedy } from '../remedy.ts';

export const renewLease: Remedy = {
  id: 'renew-lease',
  title: 'Ask the network for an address again',
  changes: 'The network connection asks for its address, its way out and its DNS servers anew.',
  mayBreak: 'Open connections may break for some seconds.',
  undo: 'Nothing needs to be put back: the network gives the addresses.',
  provenBy: 'network-interfaces',
  takesMs: 8_000,
  ways: [
    {
      system: 'linux',
      needsAdmin: false,
      runs: ['nmcli device reapply <connection>', 'or networkctl renew <connection>'],
      plan: planForLinux,
    },
    { system: 'darwin', needsAdmin: true, runs: ['ipconfig set <connection> DHCP'], plan: planForMac },
    {
      system: 'win32',
      needsAdmin: false,
      runs: ['ipconfig /renew'],
      plan: async () => ({ deeds: [once('ipconfig', '/renew')] }),
    },
  ],
};

const once = (...command: CommandLine): Deed => ({ kind: 'command', command, undo: null });

/** `eth0:ethernet:connected`; what is not managed, virtual, or off, is left alone: there is nothing to apply again. */
const MANAGED = /^((?:[^:\\]|\\.)+):(?:ethernet|wifi):(?!unmanaged|unavailable|disconnected|deactivating)/gm;

async function planForLinux({ run, signal, hasProgram }: Look): Promise<Plan | undefined> {
  if (await hasProgram('nmcli')) {
    const devices = await run('nmcli', ['-t', '-f', 'DEVICE,TYPE,STATE', 'device'], signal);
    const names = devices.ok ? [...devices.value.matchAll(MANAGED)].map(([, name = '']) => name) : [];
    if (names.length > 0) return { deeds: names.map((name) => once('nmcli', 'device', 'reapply', name)) };
  }
  if (!(await hasProgram('networkctl'))) return undefined;
  const links = await run('networkctl', ['list', '--no-legend', '--no-pager'], signal);
  const configured = links.ok ? [...links.value.matchAll(/^\s*\d+ (\S+) +(?:ether|wlan) +\S+ +configur/gm)] : [];
  return configured.length === 0
    ? undefined
    : { deeds: configured.map(([, name = '']) => once('networkctl', 'renew', name)) };
}

/** Only connections that got their address this way: one that was typed in must stay. */
async function planForMac({ run, signal }: Look): Promise<Plan | undefined> {
  const all = await run('ipconfig', ['getiflist'], signal);
  const deeds: Deed[] = [];
  for (const name of all.ok ? all.value.trim().split(/\s+/) : []) {
    const lease = await run('ipconfig', ['getpacket', name], signal);
    if (lease.ok && lease.value.trim() !== '') deeds.push(once('ipconfig', 'set', name, 'DHCP'));
  }
  return deeds.length === 0 ? undefined : { deeds };
}
