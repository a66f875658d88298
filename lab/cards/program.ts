import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PERSON } from './card-stories.ts';

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../../src/cli/start.mjs');
const OPTIONS = ['check', '--only', 'smart-card', '--user', PERSON, '--json'];

/** pcscd looks into its reader a few times a second; on a busy machine it may not run at all for many seconds. */
const LOOK_EVERY_MS = 50;
/** At least two minutes: whatever takes longer ends with the limit of the whole. */
const LOOKS = 2_400;

/** The root causes that the unmodified program names. `types`: what the person types where a PIN is asked for. */
export async function causesNamed(
  folder: string,
  types?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const key = types === undefined ? [] : ['--card-key'];
  const args = [PROGRAM, ...OPTIONS, ...key, '--card-roots', join(folder, 'card-root.pem')];
  const asked = run(process.execPath, args, { env: { ...process.env, ...environment } });
  asked.child.stdin?.end(types === undefined ? '' : `${types}\n`);
  // What was found is told by the exit status as well.
  const { stdout, stderr } = await asked.catch((ended: { stdout: string; stderr: string }) => ended);
  if (types && `${stdout}${stderr}`.includes(types)) throw new Error('the PIN stands in what the program printed');
  return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
}

/** undefined while there is no reader. */
export async function cardsSeen(): Promise<number | undefined> {
  const { stdout } = await run('opensc-tool', ['--list-readers']);
  const lines = stdout.split('\n').filter((line) => /^\d+\s/.test(line));
  return lines.length === 0 ? undefined : lines.filter((line) => /^\d+\s+Yes/.test(line)).length;
}

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  if (!(await isSoon(isSo, LOOKS))) throw new Error('the service for cards does not see what was changed');
}

/** Whether it becomes so within that many looks. */
export async function isSoon(isSo: () => Promise<boolean>, looks: number): Promise<boolean> {
  for (let look = 0; look < looks; look += 1) {
    if (await isSo()) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
}
