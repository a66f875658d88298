import type { Look, Plan, Remedy } from '../remedy.ts';
import { isStopped, toService } from '../windows-service.ts';

export const restartCardService: Remedy = {
  id: 'restart-card-service',
  title: 'Restart the service for smart cards',
  changes: 'The service that talks to card readers ends and starts again. Cards and keys are not touched.',
  mayBreak: 'A program that uses the card at this moment has to ask for the PIN again.',
  undo: 'Nothing needs to be put back; a service that did not run before is stopped again.',
  provenBy: 'smart-card',
  takesMs: 3_000,
  ways: [
    { system: 'linux', needsAdmin: true, runs: ['systemctl restart pcscd.socket'], plan: planForLinux },
    {
      system: 'darwin',
      needsAdmin: true,
      runs: ['killall com.apple.ctkpcscd'],
      plan: async () => ({ deeds: [{ kind: 'command', command: ['killall', 'com.apple.ctkpcscd'], undo: null }] }),
    },
    {
      system: 'win32',
      needsAdmin: true,
      runs: ['Stop-Service -Name SCardSvr', 'Start-Service -Name SCardSvr'],
      plan: planForWindows,
    },
  ],
};

/** The socket starts the service when somebody asks. */
async function planForLinux({ run, signal, hasProgram }: Look): Promise<Plan | undefined> {
  if (!(await hasProgram('systemctl'))) return undefined;
  const state = await run('systemctl', ['show', '--property=LoadState,ActiveState', 'pcscd.socket'], signal);
  if (!state.ok || !/^LoadState=loaded$/m.test(state.value)) return undefined;
  const wasOff = /^ActiveState=inactive$/m.test(state.value);
  const undo = wasOff ? ['systemctl', 'stop', 'pcscd.socket'] : null;
  return { deeds: [{ kind: 'command', command: ['systemctl', 'restart', 'pcscd.socket'], undo }] };
}

async function planForWindows({ run, signal }: Look): Promise<Plan> {
  const service = await run('sc', ['query', 'SCardSvr'], signal);
  const [start, stop] = [toService('Start', 'SCardSvr'), toService('Stop', 'SCardSvr')];
  if (service.ok && isStopped(service.value)) return { deeds: [{ kind: 'command', command: start, undo: stop }] };
  return {
    deeds: [
      { kind: 'command', command: stop, undo: start },
      { kind: 'command', command: start, undo: null },
    ],
  };
}
