import type { Look, Plan, Remedy } from '../remedy.ts';
import { isStopped, toService } from '../windows-service.ts';

export const resyncClock: Remedy = {
  id: 'resync-clock',
  title: 'Set the clock by a time server',
  changes: 'The date and the time of this computer become right.',
  mayBreak: 'Programs that wait for a certain time may notice the jump.',
  undo: 'A clock that is right needs no undo; a time service that was switched on is switched off again.',
  provenBy: 'clock-offset',
  takesMs: 8_000,
  ways: [
    {
      system: 'linux',
      needsAdmin: true,
      runs: ['chronyc makestep', 'or timedatectl set-ntp true', 'or systemctl try-restart systemd-timesyncd'],
      plan: planForLinux,
    },
    { system: 'darwin', needsAdmin: true, runs: ['sntp -sS time.apple.com'], plan: async () => onMac },
    {
      system: 'win32',
      needsAdmin: true,
      runs: ['Start-Service -Name w32time', 'w32tm /resync /rediscover /force'],
      plan: planForWindows,
    },
  ],
};

const onMac: Plan = { deeds: [{ kind: 'command', command: ['sntp', '-sS', 'time.apple.com'], undo: null }] };

/** Whoever keeps the time here does it: chrony where it runs, otherwise systemd. */
async function planForLinux({ run, signal, hasProgram }: Look): Promise<Plan | undefined> {
  if ((await hasProgram('chronyc')) && (await run('chronyc', ['tracking'], signal)).ok)
    return { deeds: [{ kind: 'command', command: ['chronyc', 'makestep'], undo: null }] };
  if (!(await hasProgram('timedatectl'))) return undefined;
  const state = await run('timedatectl', ['show', '--property=NTP', '--property=CanNTP'], signal);
  if (!state.ok || !/^CanNTP=yes$/m.test(state.value)) return undefined;
  return {
    deeds: [
      /^NTP=yes$/m.test(state.value)
        ? { kind: 'command', command: ['systemctl', 'try-restart', 'systemd-timesyncd'], undo: null }
        : { kind: 'command', command: ['timedatectl', 'set-ntp', 'true'], undo: ['timedatectl', 'set-ntp', 'false'] },
    ],
  };
}

async function planForWindows({ run, signal }: Look): Promise<Plan> {
  const service = await run('sc', ['query', 'w32time'], signal);
  const [command, undo] = [toService('Start', 'w32time'), toService('Stop', 'w32time')];
  const start = { kind: 'command', command, undo } as const;
  const resync = { kind: 'command', command: ['w32tm', '/resync', '/rediscover', '/force'], undo: null } as const;
  return { deeds: service.ok && isStopped(service.value) ? [start, resync] : [resync] };
}
