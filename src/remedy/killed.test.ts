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
import { casesIn, undoable, unfinished } from './journal/case.ts';
import { workshopIn } from './killed-for-tests.ts';
import { recover } from './settle.ts';
import { undo } from './undo.ts';

const WORKER = join(import.meta.dirname, 'killed-for-tests.ts');

/** The calls to the kernel that can change a file, or say that it is on the disk. */
const CHANGING = 'openat,write,rename,unlink,mkdir,fsync,fdatasync,fchmod,fchown,execve';

const [POINTS, SEED] = [50, 20_261_125];

const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

/** One thread for files, so that its calls come in the same order in every run. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', UV_THREADPOOL_SIZE: '1' };

/** Starts the work under a tracer, which writes down every call, or kills at the so-many-th of a thread. */
async function work(folder: string, log: string, killAt?: number): Promise<void> {
  const kill = killAt === undefined ? [] : ['-e', `inject=${CHANGING}:signal=SIGKILL:when=${killAt}`];
  const args = ['-f', '-qq', '-o', log, '-e', `trace=${CHANGING}`, ...kill, process.execPath, WORKER, folder];
  const child = spawn('strace', args, { env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'close');
}

/** Of the thread that changes files: its first call in this folder, and its last one. */
async function spanOf(folder: string, log: string): Promise<{ readonly first: number; readonly last: number }> {
  await work(folder, log);
  const lines = readFileSync(log, 'utf8').split('\n');
  const thread = lines.find((line) => line.includes(`mkdir("${folder}/state`))?.split(' ')[0];
  const own = lines.filter((line) => line.startsWith(`${thread} `));
  return { first: own.findIndex((line) => line.includes(folder)), last: own.length };
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
  return [hosts === OLD ? 'old' : 'new', isAside ? 'new' : 'old', setting === 'new' ? 'new' : 'old'];
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

const OWN = ['cache', 'hosts', 'setting', 'state'];

describe('killed in the middle', { skip: canTrace ? false : 'strace is missing, or may not trace' }, () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'signin-killed-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('every thing is old or new, and the next call makes all of them the same', { timeout: 600_000 }, async () => {
    const log = join(root, 'calls');
    const span = await spanOf(newPlace(root), log);
    const points = fc.sample(fc.integer({ min: Math.max(1, span.first), max: span.last }), {
      numRuns: POINTS,
      seed: SEED,
    });
    const seen = new Set<string>();
    for (const point of points) {
      const folder = newPlace(root);
      await work(folder, log, point);
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
    // Otherwise nothing was killed in the middle.
    assert.ok(seen.has('new,old,old') && seen.has('new,new,old') && seen.has('new,new,new'), [...seen].join(' | '));
  });
});
