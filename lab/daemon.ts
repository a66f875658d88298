import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inPlace, type Place } from './frame.ts';

export type Daemon = {
  readonly place: Place;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Ready when these ports are open; a number is TCP, `udp/53` is UDP. `word`: when it prints `ready`. */
  readonly readyWhen: readonly (number | `udp/${number}`)[] | 'word';
};

/** A daemon that needs longer than this on two busy cores hangs. */
const START_LIMIT_MS = 20_000;

/** Ports are looked at in the kernel's own table, which costs the daemon nothing. */
const LOOK_EVERY_MS = 10;

/** A real network does not feel how busy the computer is that is examined: on shared cores its servers go first. */
const AHEAD = ['nice', '-n', '-10'];

/** Starts a daemon and waits until it is ready; throws with what it printed when it is not. It ends with its world. */
export async function startDaemon({ place, command, environment, readyWhen }: Daemon): Promise<void> {
  const [file = '', ...args] = inPlace(place, ...AHEAD, ...command);
  const child = spawn(file, args, {
    env: { PATH: process.env.PATH, HOME: '/run/home', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  const ready =
    readyWhen === 'word' ? once(child.stdout, 'data', { signal: limit }) : portsOpen(child, readyWhen, limit);
  const ended = once(child, 'close', { signal: limit }).then(() => Promise.reject(new Error('it ended')));
  try {
    await Promise.race([ready, ended]);
    ended.catch(() => {});
  } catch (error) {
    throw new Error(`${command[0]} did not start (${error}):\n${printed()}`);
  }
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  const pieces: string[] = [];
  for (const stream of [stdout, stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece.toString()));
  return () => pieces.join('').slice(-4_000);
}

async function portsOpen(
  { pid }: ChildProcess,
  ports: Exclude<Daemon['readyWhen'], 'word'>,
  limit: AbortSignal,
): Promise<void> {
  for (;;) {
    const open = await openPorts(pid ?? 0);
    if (ports.every((port) => open.has(port))) return;
    await pause(LOOK_EVERY_MS, undefined, { signal: limit });
  }
}

/** State of a listening TCP port, and of any bound UDP port. @see linux/include/net/tcp_states.h */
const WAITING = { tcp: '0A', udp: '07' };

async function openPorts(pid: number): Promise<ReadonlySet<number | `udp/${number}`>> {
  const tables = (['tcp', 'tcp6', 'udp', 'udp6'] as const).map(async (table) => {
    const kind = table.startsWith('tcp') ? 'tcp' : 'udp';
    const lines = (await readFile(`/proc/${pid}/net/${table}`, 'utf8').catch(() => '')).split('\n').slice(1);
    const waiting = lines.map((line) => line.trim().split(/\s+/)).filter(([, , , state]) => state === WAITING[kind]);
    const numbers = waiting.map(([, local = '']) => Number.parseInt(local.split(':')[1] ?? '', 16));
    return numbers.map((port) => (kind === 'tcp' ? port : (`udp/${port}` as const)));
  });
  return new Set((await Promise.all(tables)).flat());
}
