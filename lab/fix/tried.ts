import { execFile, execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { FixReport } from '../../src/report/fix/fix-report.ts';

/**
 * Runs on the computer of a world: looks at what may change, calls `fix`, looks, calls `fix --undo`, looks again, and prints all of it as
 * one line of JSON. Arguments: what to look at, as a JSON array of paths and, in arrays, of commands; then those of `fix`.
 */
export type Tried = {
  readonly before: Snapshot;
  readonly fix: Called;
  readonly between: Snapshot;
  readonly undo: Called;
  readonly after: Snapshot;
};

/** Every file and link below some paths, with its rights, its owner and its content; what some commands print. */
export type Snapshot = Readonly<Record<string, string>>;

export type Called = {
  readonly status: number;
  readonly report: Partial<FixReport> & { readonly undone?: FixReport['recovered'] };
  readonly stderr: string;
};

const [watched = '[]', ...args] = process.argv.slice(2);

function snapshot(): Snapshot {
  const seen: Record<string, string> = {};
  for (const one of JSON.parse(watched)) {
    if (typeof one === 'string') look(one, seen);
    else seen[one.join(' ')] = execFileSync(one[0], one.slice(1), { encoding: 'utf8' });
  }
  return seen;
}

function look(path: string, seen: Record<string, string>): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const { mode, uid, gid } = stats;
  const head = `${mode.toString(8)} ${uid}:${gid}`;
  if (stats.isDirectory()) {
    seen[path] = head;
    for (const name of readdirSync(path)) look(join(path, name), seen);
  } else seen[path] = `${head} ${stats.isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'base64')}`;
}

const call = (...args: readonly string[]): Promise<Called> =>
  new Promise((resolve) => {
    execFile('signin-doctor', ['fix', '--json', '--yes', ...args], (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code);
      resolve({ status, report: stdout === '' ? {} : JSON.parse(stdout), stderr });
    });
  });

const before = snapshot();
const fix = await call(...args);
const between = snapshot();
const undo = await call('--undo');
const tried: Tried = { before, fix, between, undo, after: snapshot() };
process.stdout.write(JSON.stringify(tried));
