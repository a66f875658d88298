import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For tests: the program as people start it, in a child process, from a folder that is not its own. */

export const PROGRAM = join(import.meta.dirname, '../../signin-doctor');

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

type Circumstances = {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  readonly program?: string;
  readonly limitMs?: number;
};

/** A run takes a quarter of a second; this one hangs. */
const LIMIT_MS = 30_000;

export async function signinDoctor(
  args: readonly string[],
  { input, env = {}, program = PROGRAM, limitMs = LIMIT_MS }: Circumstances = {},
): Promise<Ran> {
  const child = spawn(program, args, { cwd: tmpdir(), env: { ...process.env, ...env }, timeout: limitMs });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (piece: string) => {
      printed[stream] += piece;
    });
  // A program that needs no more of its input closes it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [status] = await once(child, 'close');
  return { status, ...printed };
}
