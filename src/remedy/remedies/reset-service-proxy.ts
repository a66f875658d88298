import { winhttpWords } from '../../gather/proxy/winhttp.ts';
import { uselessSetting } from '../dead-proxy.ts';
import type { Look, Plan, Remedy } from '../remedy.ts';

export const resetServiceProxy: Remedy = {
  id: 'reset-service-proxy',
  title: 'Take the dead proxy out of the settings of Windows services',
  changes:
    'Services of Windows (WinHTTP), among them the sign-in helper, no longer use the proxy that does not answer.',
  mayBreak: 'Services that need this proxy, once it runs again, no longer find it.',
  undo: 'The proxy and its exceptions are set again.',
  provenBy: 'proxy-settings',
  ways: [{ system: 'win32', needsAdmin: true, runs: ['netsh winhttp reset proxy'], plan }],
};

async function plan({ evidence, run, signal }: Look): Promise<Plan | undefined> {
  if (uselessSetting(evidence, 'winhttp')?.mode !== 'manual') return undefined;
  const printed = await run('netsh', ['winhttp', 'show', 'proxy'], signal);
  const { proxy, bypass } = winhttpWords(printed.ok ? printed.value : '');
  if (proxy === '') return undefined;
  const exceptions = bypass === '' ? [] : [`bypass-list=${bypass}`];
  const undo = ['netsh', 'winhttp', 'set', 'proxy', `proxy-server=${proxy}`, ...exceptions];
  return { deeds: [{ kind: 'command', command: ['netsh', 'winhttp', 'reset', 'proxy'], undo }] };
}
