import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Order, Outcome } from './world.ts';

/** A world takes a second to build and the program ten at most, `fix` four times that; on a busy machine all of it thrice. */
const WORLD_LIMIT_MS = 180_000;

const running = new Set<ChildProcess>();

/**
 * Runs a command in a fresh world. The world is a process tree in its own namespaces: when its first process ends, however
 * it ends, the kernel ends the rest and takes away networks, mounts and files. Throws when the world could not be built.
 */
export async function inWorld(order: Order): Promise<Outcome> {
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', ...UNSHARE, process.execPath, PROGRAM, JSON.stringify(order)],
    {
      env: { PATH: process.env.PATH, TERM: process.env.TERM },
      stdio: order.interactive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: order.interactive ? 0 : WORLD_LIMIT_MS,
      killSignal: 'SIGKILL',
    },
  );
  running.add(child);
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (piece: string) => {
      printed[stream] += piece;
    });
  const [status, signal] = await once(child, 'close');
  running.delete(child);
  if (order.interactive) return { exitStatus: status, stdout: '', stderr: '', durationMs: 0 };
  if (status !== 0) throw new Error(`the world could not be built (${signal ?? status}):\n${printed.stderr}`);
  return JSON.parse(printed.stdout);
}

const PROGRAM = `${import.meta.dirname}/world.ts`;

/** `--kill-child`: the world ends with the process that holds it. */
export const UNSHARE: readonly string[] = [
  'unshare',
  ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']),
  ...['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'],
];

/** Ends all worlds at once. */
export const endWorlds = (): void => {
  for (const child of running) child.kill('SIGKILL');
};
