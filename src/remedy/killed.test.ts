import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Proof } from '../model/remedy.ts';
import { casesIn, undoable, unfinished } from './journal/case.ts';
import { workshopIn } from './killed-for-tests.ts';
import { recover } from './settle.ts';
import { undo } from './undo.ts';

const WORKER = join(import.meta.dirname, 'killed-for-tests.ts');

/** The calls to the kernel that can change a file, or say that it is on the disk. */
const CHANGING = 'openat,write,rename,unlink,mkdir,fsync,fdatasync,fchmod,fchown,execve';

const [POINTS, POINTS_BACK, SEED] = [50, 25, 20_261_125];

const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

/** One thread for files, so that its calls come in the same order in every run. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', UV_THREADPOOL_SIZE: '1' };

/**
 * Starts the work under a tracer, which writes down every call, or kills at the so-many-th write of a thread: the tracer counts each call
 * by itself, and the thread for files writes after every other call that it is done.
 */
async function work(folder: string, log: string, proof: Proof, killAt?: number): Promise<void> {
  const kill = killAt === undefined ? [] : ['-e', `inject=write:signal=SIGKILL:when=${killAt}`];
  const args = ['-f', '-qq', '-o', log, '-e', `trace=${CHANGING}`, ...kill, process.execPath, WORKER, folder, proof];
  const child = spawn('strace', args, { env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'close');
}

type Span = { readonly first: number; readonly last: number };

/** Of the thread that changes files: how many writes came before its first call in this folder, and how many in all. */
async function spanOf(folder: string, log: string, proof: Proof): Promise<Span> {
  await work(folder, log, proof);
  const lines = readFileSync(log, 'utf8').split('\n');
  const thread = lines.find((line) => line.includes(`mkdir("${folder}/state`))?.split(' ')[0];
  const own = lines.filter((line) => line.startsWith(`${thread} `));
  const writesIn = (some: readonly string[]): number => some.filter((line) => line.includes(' write(')).length;
  return {
    first: writesIn(
      own.slice(
        0,
        own.findIndex((line) => line.includes(folder)),
      ),
    ),
    last: writesIn(own),
  };
}

const OLD = `${'10.0.0.1 printer\r\n'.repeat(2_000)}127.0.0.1 login.microsoftonline.com # \u00FF\r\n::1 localhost`;
const NEW = OLD.replace('127.0.0.1 login', '# signin-doctor: 127.0.0.1 login');

function newPlace(root: string): string {
  const folder = mkdtempSync(join(root, 'place-'));
  writeFileSync(join(folder, 'hosts'), OLD, { encoding: 'latin1', mode: 0o640 });
  writeFileSync(join(folder, 'setting'), 'old');
  mkdirSync(join(folder, 'cache'));
  writeFileSync(join(folder, 'cache', 'content'), 'cached');
  return folder;
}

/** What a person would find of the hosts file, the cache and the setting; fails where something is half done. */
function stateOf(folder: string): readonly ('old' | 'new')[] {
  const hosts = readFileSync(join(folder, 'hosts'), 'latin1');
  const isAside = existsSync(join(folder, 'cache.aside'));
  assert.ok([OLD, NEW].includes(hosts), 'the hosts file is neither the old nor the new one');
  assert.notEqual(isAside, existsSync(join(folder, 'cache')), 'the cache is lost or doubled');
  const setting = readFileSync(join(folder, 'setting'), 'latin1');
  assert.ok(setting === 'old' || setting === 'new', `the setting is neither old nor new: "${setting}"`);
  return [hosts === OLD ? 'old' : 'new', isAside ? 'new' : 'old', setting];
}

/** What the next call of `fix` does first; how each case ended. */
async function nextCall(folder: string): Promise<readonly unknown[]> {
  const workshop = await workshopIn(folder);
  for (const one of unfinished(casesIn(workshop.journal.entries))) await recover(one, workshop, async () => 'helped');
  return casesIn(workshop.journal.entries).map(({ ending }) => ending);
}

async function undoAll(folder: string): Promise<void> {
  const workshop = await workshopIn(folder);
  for (const one of undoable(casesIn(workshop.journal.entries))) await undo(one, workshop);
}

/** The last is what the command leaves when it is killed itself. */
const OWN = ['cache', 'hosts', 'setting', 'state', 'setting.next'];

describe('killed in the middle', { skip: canTrace ? false : 'strace is missing, or may not trace' }, () => {
  let root = '';
  let log = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'signin-killed-'));
    log = join(root, 'calls');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('every thing is old or new, and the next call makes all of them the same', { timeout: 600_000 }, async () => {
    const { first, last } = await spanOf(newPlace(root), log, 'helped');
    const seen = await killedAt(pointsBetween(Math.max(1, first), last, POINTS), 'helped');
    // Otherwise nothing was killed in the middle.
    assert.ok(seen.has('new,old,old') && seen.has('new,new,old') && seen.has('new,new,new'), [...seen].join(' | '));
  });

  it('so it is while that which did not help is taken back', { timeout: 600_000 }, async () => {
    const there = await spanOf(newPlace(root), log, 'helped');
    const { last } = await spanOf(newPlace(root), log, 'did-not-help');
    const seen = await killedAt(pointsBetween(there.last, last, POINTS_BACK), 'did-not-help');
    assert.ok(seen.has('new,new,old') && seen.has('new,old,old') && seen.has('old,old,old'), [...seen].join(' | '));
  });

  const pointsBetween = (min: number, max: number, numRuns: number): readonly number[] =>
    fc.sample(fc.integer({ min, max }), { numRuns, seed: SEED });

  /** What was found after each kill. */
  async function killedAt(points: readonly number[], proof: Proof): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const point of points) {
      const folder = newPlace(root);
      await work(folder, log, proof, point);
      const left = stateOf(folder);
      const endings = await nextCall(folder);
      const now = stateOf(folder);
      assert.equal(new Set(now).size, 1, `killed at ${point}: ${left} became ${now}`);
      if (endings.length > 0) assert.deepEqual(endings, [now[0] === 'old' ? 'undone' : 'kept'], `killed at ${point}`);
      await undoAll(folder);
      assert.deepEqual(stateOf(folder), ['old', 'old', 'old']);
      const strangers = readdirSync(folder).filter((name) => !OWN.includes(name));
      assert.deepEqual([strangers, lstatSync(join(folder, 'hosts')).mode & 0o777], [[], 0o640]);
      seen.add(left.join());
      rmSync(folder, { recursive: true });
    }
    return seen;
  }
});
