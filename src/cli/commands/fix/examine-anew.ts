import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { CheckReport } from '../../../model/report.ts';
import type { Values } from '../../options.ts';
import { passedOn } from './passed-on.ts';

/**
 * Runs `check` in a process of its own: it sees this computer as a program does that is started after a remedy, with its settings
 * read anew. `forgotten` are variables that such a program no longer has.
 */
export async function examineAnew(values: Values, forgotten: readonly string[]): Promise<CheckReport> {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, program, 'check', '--json', ...passedOn(values)], {
    env: withoutVariables(process.env, forgotten),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (piece: string) => {
      printed[stream] += piece;
    });
  const [status] = await once(child, 'close');
  try {
    return JSON.parse(printed.stdout);
  } catch (cause) {
    throw new Error(`the check ended with status ${status}: ${printed.stderr.trim()}`, { cause });
  }
}

/** Windows ignores the case of variables. */
const withoutVariables = (all: NodeJS.ProcessEnv, forgotten: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(all).filter(([name]) => !forgotten.some((one) => one === name || isSameOnWindows(one, name))),
  );

const isSameOnWindows = (one: string, other: string): boolean =>
  process.platform === 'win32' && one.toLowerCase() === other.toLowerCase();
