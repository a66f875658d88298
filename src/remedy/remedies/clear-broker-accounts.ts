import { say } from '../../model/said.ts';
import { aside } from '../aside.ts';
import type { Look, Plan, Remedy } from '../remedy.ts';
import { isRunning } from '../running.ts';

const ACCOUNTS = String.raw`Packages\Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy\AC\TokenBroker\Accounts`;

export const clearBrokerAccounts: Remedy = {
  id: 'clear-broker-accounts',
  title: 'Let the sign-in helper of Windows begin without stored accounts',
  changes:
    'The folder in which the helper keeps accounts gets another name beside its old one. Keys and the registration of this device are not touched.',
  mayBreak: 'All work apps of this Windows user ask for sign-in again.',
  undo: 'The old folder comes back; a new one is kept beside it.',
  provenBy: 'device-state',
  ways: [{ system: 'win32', needsAdmin: false, runs: [`move %LOCALAPPDATA%\\${ACCOUNTS}`], plan }],
};

/** Apps that talk to the helper hold its files open. */
const APPS = ['ms-teams.exe', 'Teams.exe', 'OUTLOOK.EXE'];

async function plan(look: Look): Promise<Plan | undefined> {
  const { LOCALAPPDATA } = look.environment;
  const deeds = LOCALAPPDATA === undefined ? [] : await aside(look, [`${LOCALAPPDATA}\\${ACCOUNTS}`], APPS);
  if (deeds.length === 0) return undefined;
  const runs = await isRunning(look, APPS);
  return runs ? { deeds, hindrance: say`Teams or Outlook is running: close all Office apps first` } : { deeds };
}
