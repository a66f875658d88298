import { spawn } from 'node:child_process';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { failureOf } from './failures.ts';
import type { Reply, Told } from './host.ts';
import { PLACE } from './run-command.ts';
import { waitFor } from './wait-for.ts';

/** A certificate has two thousand bytes, a signature five hundred. */
const LONGEST_BYTES = 65_536;

/** Runs a program that is told something, and is killed when the signal ends. Whatever status it ends with is an answer. */
export async function converse(
  command: string,
  args: readonly string[],
  told: Told,
  signal: AbortSignal,
): Promise<Outcome<Reply>> {
  try {
    return await waitFor<Reply>('run-command', signal, (give) => start(command, args, told, give));
  } catch (error) {
    return failureOf('run-command', error);
  }
}

function start(
  command: string,
  args: readonly string[],
  { input, environment }: Told,
  give: (outcome: Outcome<Reply>) => void,
): () => void {
  const env = { ...process.env, ...environment };
  const child = spawn(command, args, { stdio: 'pipe', env, windowsHide: true, ...PLACE });
  const said = { out: [] as Buffer[], err: [] as Buffer[], bytes: 0 };
  for (const [stream, pieces] of [[child.stdout, said.out] as const, [child.stderr, said.err] as const])
    stream.on('data', (piece: Buffer) => {
      said.bytes += piece.length;
      if (said.bytes > LONGEST_BYTES) child.kill('SIGKILL');
      else pieces.push(piece);
    });
  child.once('error', (error) => give(failureOf('run-command', error)));
  child.once('close', (status) => {
    const reply = { status: status ?? -1, bytes: Buffer.concat(said.out), complaint: String(Buffer.concat(said.err)) };
    give(status === null ? failed('run-command', 'unknown', 'it was killed') : success(reply));
  });
  child.stdin.on('error', () => {}).end(input);
  return () => {
    child.kill('SIGKILL');
    for (const stream of child.stdio) stream?.destroy();
  };
}
