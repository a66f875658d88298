import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Offer } from '../../../model/remedy.ts';
import { carryOut } from '../../../remedy/carry-out.ts';
import { digestOf } from '../../../remedy/digest.ts';
import { alone } from '../../../remedy/hands/alone.ts';
import { journalIn } from '../../../remedy/hands/journal-file.ts';
import { theseHands } from '../../../remedy/hands/these-hands.ts';
import type { Entry } from '../../../remedy/journal/entry.ts';
import type { Journal } from '../../../remedy/journal/journal.ts';
import { settle } from '../../../remedy/settle.ts';
import { signinDoctor } from '../../run-for-tests.ts';

/** Without a remedy and without a journal nothing of this computer can be changed: these calls never come to an offer. */
describe('signin-doctor fix', () => {
  const home = mkdtempSync(join(tmpdir(), 'signin-fix-'));
  after(() => rmSync(home, { recursive: true }));
  const state = join(home, 'signin-doctor', 'fix');
  const fix = (...args: readonly string[]) => signinDoctor(['fix', ...args], { env: { XDG_STATE_HOME: home } });

  it('asks nobody where nobody can answer', async () => {
    const { status, stdout, stderr } = await fix();
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /no terminal to ask on: --dry-run .* --yes/);
    assert.match((await fix('--json')).stderr, /--json asks nothing/);
  });

  it('knows its remedies', async () => {
    const { status, stderr } = await fix('--yes', 'flush-dsn');
    assert.equal(status, 2);
    assert.match(stderr, /no remedy "flush-dsn"; did you mean flush-dns\?/);
    assert.match((await fix('--undo', '--yes', 'flush-dns')).stderr, /whole last call/);
  });

  it('has nothing to take back where nothing was done', async () => {
    const { status, stdout } = await fix('--undo', '--yes');
    assert.deepEqual([status, stdout], [0, 'There is nothing to take back.\n']);
  });

  it('is alone', async () => {
    const place = await alone(state, process.platform);
    assert.ok(place);
    const { status, stderr } = await fix('--undo', '--yes');
    place.leave();
    assert.equal(status, 2);
    assert.match(stderr, /another "signin-doctor fix" is at work/);
  });

  it('does not take a journal for empty that it cannot read', async () => {
    const other = join(home, 'unreadable');
    mkdirSync(join(other, 'signin-doctor', 'fix', 'journal.jsonl'), { recursive: true });
    const { status, stderr } = await signinDoctor(['fix', '--undo', '--yes'], { env: { XDG_STATE_HOME: other } });
    assert.equal(status, 2);
    assert.match(stderr, /^signin-doctor: the journal in \S+ cannot be read \(EISDIR[^\n]+ as root before\?\n$/);
  });

  it('takes back what a call did, once', async () => {
    const file = await changed('finished');
    const shown = await fix('--undo', '--dry-run');
    assert.match(shown.stdout, /^To be put in order: Change the finished file\./);
    assert.equal(readFileSync(file, 'utf8'), 'new');
    const undone = await fix('--undo', '--yes', '--json');
    const { undone: all, recovered } = JSON.parse(undone.stdout);
    assert.deepEqual(
      [undone.status, all, recovered],
      [0, [{ id: 'finished', title: 'Change the finished file', ...UNDONE }], []],
    );
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.match((await fix('--undo', '--yes')).stdout, /nothing to take back/);
  });

  it('puts in order what an earlier call was cut off in, before anything else', async () => {
    const file = await changed('broken-off', 'cut off');
    assert.equal(readFileSync(file, 'utf8'), 'new');
    const { status, stdout } = await fix('--undo', '--yes');
    assert.deepEqual([status, readFileSync(file, 'utf8')], [0, 'old']);
    assert.match(stdout, /^Taken back: Change the broken-off file\. An earlier call was cut off in it\./);
  });

  /** A file that a remedy changed, as the journal tells it; `cut off`: between its first step and its second. */
  async function changed(id: string, ending?: 'cut off'): Promise<string> {
    const path = join(home, id);
    writeFileSync(path, 'old');
    const [old, now] = [new TextEncoder().encode('old'), new TextEncoder().encode('new')];
    const [before, after] = await Promise.all([digestOf(old), digestOf(now)]);
    const offer: Offer = {
      ...{ id, title: `Change the ${id} file`, cause: null, changes: '', mayBreak: null, undo: '' },
      ...{ needsAdmin: false, provenBy: 'hosts-file', forgets: [], awaits: null, takesMs: 0 },
      steps: [
        { kind: 'file', path, before, after, lines: [] },
        { kind: 'command', command: ['true'], undo: null },
      ],
    };
    const journal = await journalIn(state);
    const broken: Journal =
      ending === undefined
        ? journal
        : { ...journal, append: (entry) => (isSecondStep(entry) ? CUT : journal.append(entry)) };
    const contents = new Map([
      [before, old],
      [after, now],
    ]);
    const workshop = { hands: theseHands, journal: broken, now: () => new Date() };
    const work = carryOut({ offer, contents, hindrance: undefined }, id, workshop, new AbortController().signal);
    if (ending === undefined) await settle((await work).work, workshop, 'could-not-be-told');
    else await assert.rejects(work);
    return path;
  }
});

const UNDONE = { state: 'undone', why: null };
const CUT = Promise.reject(new Error('the power was cut'));
CUT.catch(() => {});
const isSecondStep = (entry: Entry): boolean => entry.says === 'intended' && entry.step === 1;
