import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Change, Offer } from '../model/remedy.ts';
import { inRow, say, textOf } from '../model/said.ts';
import { carryOut } from './carry-out.ts';
import { digestOf } from './digest.ts';
import { withoutHostsLines } from './edits/hosts-lines.ts';
import type { Hands } from './hands/hands.ts';
import { theseHands } from './hands/these-hands.ts';
import { casesIn, undoable, unfinished } from './journal/case.ts';
import { workshopIn } from './killed-for-tests.ts';
import type { Prepared } from './prepared.ts';
import { settle } from './settle.ts';
import { undo } from './undo.ts';
import type { Workshop } from './workshop.ts';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'signin-carry-out-'));
  await work(folder).finally(() => rm(folder, { recursive: true }));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const offerOf = (...steps: readonly Change[]): Offer => ({
  ...{ id: 'all', title: 'All', cause: 'clock-skew', changes: '', mayBreak: null, undo: '' },
  ...{ needsAdmin: false, provenBy: 'clock-offset', forgets: [], awaits: null, takesMs: 0, steps },
});

/** A new content for a file, and whatever else is to be done. */
async function prepared(path: string, from: string, to: string, ...more: readonly Change[]): Promise<Prepared> {
  const [before, after] = await Promise.all([digestOf(bytes(from)), digestOf(bytes(to))]);
  const contents = new Map([
    [before, bytes(from)],
    [after, bytes(to)],
  ]);
  return { offer: offerOf({ kind: 'file', path, before, after, lines: [] }, ...more), contents, hindrance: undefined };
}

const never = new AbortController().signal;
const command = (...words: readonly string[]): Change => ({ kind: 'command', command: words, undo: null });

test('a file keeps its rights, a link stays a link, and the journal is for the person alone', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'real'));
    const [file, link] = [join(folder, 'real', 'file'), join(folder, 'link')];
    await writeFile(file, 'old');
    await chmod(file, 0o604);
    await symlink(file, link);
    const workshop = await workshopIn(folder);
    const { work, result } = await carryOut(await prepared(link, 'old', 'new'), 'run', workshop, never);
    assert.deepEqual(result, { ok: true });
    assert.equal(await readFile(file, 'utf8'), 'new');
    assert.ok((await lstat(link)).isSymbolicLink());
    assert.equal((await lstat(file)).mode & 0o777, 0o604);
    assert.deepEqual(await readdir(join(folder, 'real')), ['file']);
    const state = join(folder, 'state');
    for (const [path, mode] of [
      [state, 0o700],
      [join(state, 'journal.jsonl'), 0o600],
      [join(state, 'kept'), 0o700],
    ] as const)
      assert.equal((await lstat(path)).mode & 0o777, mode);
    for (const name of await readdir(join(state, 'kept')))
      assert.equal((await lstat(join(state, 'kept', name))).mode & 0o777, 0o600);
    await settle(work, workshop, 'did-not-help');
    assert.equal(await readFile(file, 'utf8'), 'old');
  }));

test('where a step fails, what was done before is taken back', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, 'old');
    const workshop = await workshopIn(folder);
    const all = await prepared(file, 'old', 'new', command('sh', '-c', 'echo no such lease >&2; exit 7'));
    const { result } = await carryOut(all, 'run', workshop, never);
    assert.deepEqual(result, { ok: false, why: 'exit status 7: no such lease' });
    assert.equal(await readFile(file, 'utf8'), 'old');
    assert.deepEqual(unfinished(casesIn(workshop.journal.entries)), []);
    assert.deepEqual(undoable(casesIn(workshop.journal.entries)), []);
  }));

test('a file that somebody changed after it was shown is not touched', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, 'changed');
    const workshop = await workshopIn(folder);
    const { result, undone } = await carryOut(await prepared(file, 'old', 'new'), 'run', workshop, never);
    assert.ok(!result.ok && /changed by somebody else/.test(textOf(result.why)));
    assert.equal(await readFile(file, 'utf8'), 'changed');
    // Nothing was begun, so nothing is left that would have to be taken back.
    assert.deepEqual(undone, { ok: true });
    assert.deepEqual(
      casesIn(workshop.journal.entries).map(({ ending }) => ending),
      ['undone'],
    );
  }));

test('a folder is not moved over another, and that one stays where it is', () =>
  inFolder(async (folder) => {
    const [from, to] = [join(folder, 'cache'), join(folder, 'aside')];
    await mkdir(join(from, 'ours'), { recursive: true });
    await mkdir(join(to, 'theirs'), { recursive: true });
    const moved: Prepared = { offer: offerOf({ kind: 'move', from, to }), contents: new Map(), hindrance: undefined };
    const { result, undone } = await carryOut(moved, 'run', await workshopIn(folder), never);
    assert.ok(!result.ok && /is there already$/.test(textOf(result.why)));
    assert.deepEqual([undone, await readdir(from), await readdir(to)], [{ ok: true }, ['ours'], ['theirs']]);
  }));

test('where a step fails and what was done before cannot be taken back, both are said', () =>
  inFolder(async (folder) => {
    const step: Change = { kind: 'command', command: ['true'], undo: ['sh', '-c', 'echo it is gone >&2; exit 3'] };
    const one: Prepared = {
      offer: offerOf(step, command('sh', '-c', 'echo no >&2; exit 7')),
      contents: new Map(),
      hindrance: undefined,
    };
    const { result, undone } = await carryOut(one, 'run', await workshopIn(folder), never);
    assert.ok(!result.ok && textOf(result.why).includes('status 7'));
    assert.ok(undone?.ok === false && textOf(undone.why).includes('it is gone'));
  }));

test('a file that somebody changed since is left as it is, and it is said where the old one lies', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, 'old');
    const workshop = await workshopIn(folder);
    const { work } = await carryOut(await prepared(file, 'old', 'new'), 'run', workshop, never);
    await settle(work, workshop, 'helped');
    await writeFile(file, 'theirs');
    const back = await undo(work, workshop);
    assert.ok(!back.ok);
    assert.equal(await readFile(file, 'utf8'), 'theirs');
    const [, place = ''] = /old content lies in (\S+)$/.exec(textOf(back.why)) ?? [];
    assert.equal(await readFile(place, 'utf8'), 'old');
    // Put back by hand, it can be taken back after all.
    await writeFile(file, 'new');
    const [again] = undoable(casesIn(workshop.journal.entries));
    assert.ok(again);
    assert.deepEqual(await undo(again, workshop), { ok: true });
    assert.equal(await readFile(file, 'utf8'), 'old');
  }));

test('a folder that was moved aside comes back, and what came in its place is kept', () =>
  inFolder(async (folder) => {
    const [from, to] = [join(folder, 'cache'), join(folder, 'aside')];
    await mkdir(from);
    await writeFile(join(from, 'old'), '');
    const workshop = await workshopIn(folder);
    const moved: Prepared = { offer: offerOf({ kind: 'move', from, to }), contents: new Map(), hindrance: undefined };
    const { work } = await carryOut(moved, 'run', workshop, never);
    await settle(work, workshop, 'could-not-be-told');
    await mkdir(from);
    await writeFile(join(from, 'new'), '');
    assert.deepEqual(await undo(work, workshop), { ok: true });
    assert.deepEqual([await readdir(from), await readdir(`${to}-newer`)], [['old'], ['new']]);
  }));

test('while the program runs that uses a folder, it is neither moved nor moved back, and comes back once it is closed', () =>
  inFolder(async (folder) => {
    const [from, to] = [join(folder, 'cache'), join(folder, 'aside')];
    await mkdir(join(from, 'old'), { recursive: true });
    const journal = (await workshopIn(folder)).journal;
    const workshop = (isRunning: boolean): Workshop => ({
      ...{ hands: { ...theseHands, isRunning: async () => isRunning }, journal, now: () => new Date() },
    });
    const moved: Prepared = {
      offer: offerOf({ kind: 'move', from, to, whileClosed: ['Teams.exe'] }),
      ...{ contents: new Map(), hindrance: undefined },
    };
    const refused = { ok: false, why: say`${'Teams.exe'} is running: quit it first, and call this again` };
    assert.deepEqual((await carryOut(moved, 'refused', workshop(true), never)).result, refused);
    assert.deepEqual(await readdir(from), ['old']);

    const { work } = await carryOut(moved, 'run', workshop(false), never);
    await settle(work, workshop(false), 'could-not-be-told');
    assert.deepEqual(await undo(work, workshop(true)), refused);
    assert.deepEqual(await readdir(to), ['old']);
    const [again] = undoable(casesIn(journal.entries));
    assert.deepEqual(await undo(again ?? assert.fail(), workshop(false)), { ok: true });
    assert.deepEqual(await readdir(from), ['old']);
  }));

test('where the old folder cannot come back, the new one stays in its place', () =>
  inFolder(async (folder) => {
    const [from, to] = [join(folder, 'cache'), join(folder, 'aside')];
    await mkdir(join(from, 'old'), { recursive: true });
    const workshop = await workshopIn(folder);
    const moved: Prepared = { offer: offerOf({ kind: 'move', from, to }), contents: new Map(), hindrance: undefined };
    const { work } = await carryOut(moved, 'run', workshop, never);
    await mkdir(join(from, 'new'), { recursive: true });
    const hands: Hands = {
      ...theseHands,
      move: async (one, other) => (one === to ? { ok: false, why: 'it is in use' } : await theseHands.move(one, other)),
    };
    assert.deepEqual(await undo(work, { ...workshop, hands }), { ok: false, why: inRow(['it is in use']) });
    assert.deepEqual([await readdir(from), await readdir(to)], [['new'], ['old']]);
  }));

test('after Ctrl-C no step is begun', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, 'old');
    const { result } = await carryOut(
      await prepared(file, 'old', 'new'),
      'run',
      await workshopIn(folder),
      AbortSignal.abort(),
    );
    assert.deepEqual(result, { ok: false, why: say`you stopped it` });
    assert.equal(await readFile(file, 'utf8'), 'old');
  }));

test('keys, memberships and the TPM are not touched, whatever a remedy says', () =>
  inFolder(async (folder) => {
    const forbidden: readonly Change[] = [
      command('dsregcmd', '/leave'),
      command('powershell', '-Command', 'Clear-Tpm'),
      command('certutil', '-delkey', 'some'),
      command('cmdkey', '/delete:x'),
      { kind: 'command', command: ['true'], undo: ['certutil', '-delkey', 'some'] },
      { kind: 'move', from: String.raw`C:\Users\a\AppData\Roaming\Microsoft\Crypto\Keys`, to: 'x' },
      { kind: 'move', from: '/root/.ssh', to: 'x' },
      { kind: 'file', path: '/etc/ssl/certs/ca-certificates.crt', before: '', after: '', lines: [] },
    ];
    for (const step of forbidden) {
      const workshop = await workshopIn(folder);
      const one: Prepared = { offer: offerOf(step), contents: new Map(), hindrance: undefined };
      const { result } = await carryOut(one, crypto.randomUUID(), workshop, never);
      assert.ok(!result.ok && /^this would/.test(textOf(result.why)), JSON.stringify(step));
      assert.equal(
        workshop.journal.entries.some(({ says }) => says === 'intended'),
        false,
      );
    }
  }));

test('nor are they when something is taken back, whatever the journal says', () =>
  inFolder(async (folder) => {
    const mark = join(folder, 'done');
    const workshop = await workshopIn(folder);
    const offer = offerOf({ kind: 'command', command: ['true'], undo: ['sh', '-c', `: > ${mark}; cmdkey /delete:x`] });
    const head = { at: '2026-11-25T00:00:00.000Z', run: 'run', remedy: 'all' };
    await workshop.journal.append({ ...head, says: 'begun', offer });
    await workshop.journal.append({ ...head, says: 'intended', step: 0 });
    const [work] = unfinished(casesIn(workshop.journal.entries));
    const back = await undo(work ?? assert.fail(), workshop);
    assert.ok(!back.ok && /^this would touch keys/.test(textOf(back.why)));
    assert.equal(await theseHands.exists(mark), false);
  }));

test('a program that others run keeps the right that it lends', { skip: process.platform === 'win32' }, () =>
  inFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, 'old');
    await chmod(file, 0o4755);
    await carryOut(await prepared(file, 'old', 'new'), 'run', await workshopIn(folder), never);
    assert.deepEqual([await readFile(file, 'utf8'), (await lstat(file)).mode & 0o7777], ['new', 0o4755]);
  }),
);

test(
  'what is started is looked for where the system lies, not in the working folder',
  { skip: process.platform === 'win32' },
  () =>
    inFolder(async (folder) => {
      // A pipe: reading it ends when the program has written.
      const [root, said] = [join(folder, 'Windows'), join(folder, 'said')];
      await mkdir(`${root}\\System32`);
      execFileSync('mkfifo', [said]);
      const script = `import { theseHands } from ${JSON.stringify(join(import.meta.dirname, 'hands', 'these-hands.ts'))};
      await theseHands.start(['sh', '-c', 'pwd > "$1"', 'sh', ${JSON.stringify(said)}]);`;
      const started = spawn(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, SystemRoot: root },
      });
      const [text] = await Promise.all([readFile(said, 'utf8'), once(started, 'close')]);
      assert.equal(text, `${root}\\System32\n`);
    }),
);

/** Files as systems and editors leave them, and any other. */
const anyFile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '127.0.0.1 login.microsoftonline.com',
        '::1 teams.microsoft.com pc',
        '\r\n',
        '\n',
        '\r',
        '#',
        ' ',
      ),
      fc.constantFrom('\u00EF\u00BB\u00BF', '\u00FF\u00FE', '\u0000', '\u00E9'),
    ),
  )
  .map((pieces) => Buffer.from(pieces.join(''), 'latin1'));

test('whatever is in a hosts file: changed and taken back it is the old one, to the byte', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'hosts');
    const workshop = await workshopIn(folder);
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyFile, fc.uint8Array()), async (content) => {
        await writeFile(file, content);
        const old = new Uint8Array(content);
        const now = withoutHostsLines(old, ['login.microsoftonline.com', 'teams.microsoft.com']);
        const [before, after] = await Promise.all([digestOf(old), digestOf(now)]);
        const one: Prepared = {
          offer: offerOf({ kind: 'file', path: file, before, after, lines: [] }),
          contents: new Map([
            [before, old],
            [after, now],
          ]),
          hindrance: undefined,
        };
        const { work, result } = await carryOut(one, crypto.randomUUID(), workshop, never);
        assert.deepEqual([result, new Uint8Array(await readFile(file))], [{ ok: true }, now]);
        assert.deepEqual([await undo(work, workshop), new Uint8Array(await readFile(file))], [{ ok: true }, old]);
      }),
      { numRuns: 60 },
    );
  }));
