import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { clockFinding, report } from '../report/report-for-tests.ts';
import { tellBug } from './bug.ts';
import { commands } from './commands/all.ts';
import { PROGRAM, type Ran, signinDoctor } from './run-for-tests.ts';

/** Nothing on standard output, exactly one line on standard error. */
function assertComplaint({ status, stdout, stderr }: Ran, pattern: RegExp): void {
  assert.equal(stdout, '');
  assert.match(stderr, /^signin-doctor: [^\n]+\n$/);
  assert.match(stderr, pattern);
  assert.equal(status, 2);
}

describe('signin-doctor', { concurrency: 2 }, () => {
  it('shows its commands and ends well', async () => {
    for (const args of [[], ['--help'], ['help'], ['help', '--lang', 'en']]) {
      const { status, stdout, stderr } = await signinDoctor(args);
      assert.deepEqual([status, stderr], [0, '']);
      for (const { name, does } of commands) assert.match(stdout, new RegExp(` {2}${name} .*${does}\n`));
    }
  });

  it('explains every command and option, in lines that fit', async () => {
    for (const { name, options, examples } of commands) {
      const { status, stdout } = await signinDoctor([name, '--help']);
      assert.equal(status, 0);
      for (const option of options) assert.match(stdout, new RegExp(`^ {2}--${option}\\b`, 'm'));
      for (const { call } of examples) assert.ok(stdout.includes(`signin-doctor ${call}`));
      for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line);
    }
  });

  it('says its version', async () => {
    const { stdout } = await signinDoctor(['--version']);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('suggests what was meant', async () => {
    assertComplaint(await signinDoctor(['chekc']), /did you mean "check"\?/);
    assertComplaint(await signinDoctor(['0xCAA70004']), /signin-doctor explain 0xCAA70004/);
    assertComplaint(await signinDoctor(['explain', '--jsn', 'x']), /did you mean --json\?/);
  });

  it('runs from any folder through a link to it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'signin-doctor-'));
    try {
      const link = join(folder, 'linked');
      await symlink(PROGRAM, link);
      assert.equal((await signinDoctor(['--version'], { program: link })).status, 0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('ends quietly when the reader has seen enough', async () => {
    const script = `'${PROGRAM}' explain 0xCAA70004 AADSTS50126 --verbose | head -1`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', script]);
    assert.equal(stdout.split('\n').length, 2);
    assert.equal(stderr, '');
  });

  it('tells a fault of its own in one line, and the rest in a file that only the person can read', async () => {
    const said: string[] = [];
    assert.equal(tellBug(new Error('first\nsecond'), { say: (text) => void said.push(text) }), 3);
    assert.match(said.join(''), /^signin-doctor: a fault of this program[^\n]+: Error: first\. Details: [^\n]+\n$/);
    const file = /Details: (.+)\n/.exec(said.join(''))?.[1] ?? '';
    assert.match(await readFile(file, 'utf8'), /second\n\s+at /);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    await rm(file);
  });
});

describe('signin-doctor explain', { concurrency: 2 }, () => {
  it('explains what was typed, the deciding code first', async () => {
    const { status, stdout, stderr } = await signinDoctor(['explain', 'AADSTS50126:', 'wrong', '(caa20003)']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /decides: AADSTS50126\./);
  });

  it('gives one document with --json, whole even into a slow pipe', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `AADSTS${50_000 + index}`).join('\n');
    const { status, stdout } = await signinDoctor(['explain', '-', '--json'], { input: lines });
    const { schema, codes } = JSON.parse(stdout);
    assert.deepEqual([schema, codes.length], [1, 300]);
    assert.ok(stdout.length > 100_000);
    assert.equal(status, 1, 'not all of them are known');
  });

  it('reads standard input, UTF-16 of Windows too', async () => {
    const input = Buffer.from('\ufeffFehlercode: CAA82EE7', 'utf16le');
    assert.match((await signinDoctor(['explain', '-'], { input })).stdout, /^0xCAA82EE7: /);
  });

  it('takes codes that look like options', async () => {
    assert.match((await signinDoctor(['explain', '-2147024894'])).stdout, /^0x80070002: /);
  });

  it('ends with 1 for a code that nobody knows', async () => {
    assert.equal((await signinDoctor(['explain', '0xCAAFFFFF'])).status, 1);
  });

  it('reads a support code, and notices a wrong character', async () => {
    const { stdout } = await signinDoctor(['check', '--only', 'hosts-file', '--json']);
    const { supportCode } = JSON.parse(stdout);
    assert.match(
      (await signinDoctor(['explain', supportCode])).stdout,
      /^Support code: nothing was proven to be wrong/,
    );
    assertComplaint(
      await signinDoctor(['explain', supportCode.replace(/.$/, (last: string) => (last === 'A' ? 'B' : 'A'))]),
      /read once more/,
    );
  });

  it('complains in one line about what it cannot explain', async () => {
    assertComplaint(await signinDoctor(['explain']), /explain what\?/);
    assertComplaint(await signinDoctor(['explain', 'hello']), /no status code in this text/);
    assertComplaint(await signinDoctor(['explain', '-'], { input: '' }), /no status code in this text/);
    assertComplaint(await signinDoctor(['explain', 'CAA7OOO4', '--json']), /did you mean 0xCAA70004\?/);
    assertComplaint(
      await signinDoctor(['explain', join(import.meta.dirname, 'main.ts')]),
      /is no picture and no report, .* explain - </,
    );
    assertComplaint(await signinDoctor(['explain', '-'], { input: Buffer.alloc(65 * 1024 * 1024) }), /more than 64 MB/);
  });
});

describe('signin-doctor check', { concurrency: 2 }, () => {
  it('looks at this computer alone when told so, and does not call that healthy', async () => {
    const { status, stdout, stderr } = await signinDoctor(['check', '--offline', '--json']);
    const { schema, verdict, checks, notLookedAt, evidence } = JSON.parse(stdout);
    assert.deepEqual([schema, verdict, status, stderr], [1, 'unknown', 1, '']);
    const done = checks.filter((check: { status: string }) => check.status === 'done');
    assert.deepEqual(
      done.map(({ id }: { id: string }) => id),
      ['hosts-file', 'network-interfaces', 'proxy-settings'],
    );
    assert.equal(notLookedAt.length, checks.length - done.length);
    assert.ok(evidence.length > 0);
  });

  it('tells in plain lines how far it is, and fits the page', async () => {
    const args = ['check', '--only', 'hosts-file', '--code', 'CAA20003'];
    const { stdout, stderr } = await signinDoctor(args, { env: { COLUMNS: '20' } });
    assert.match(stderr, /^Hosts file[^\n]*: done[^\n]*\n$/);
    assert.match(stdout.replaceAll('\n', ' '), /for the code 0xCAA20003/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 20 || line.startsWith('signin-doctor '), line);
  });

  it('says what is gone since an earlier report, and what it did not look at again', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'since-'));
    test.after(() => rm(folder, { recursive: true }));
    const [earlier, other] = [join(folder, 'before.json'), join(folder, 'other.json')];
    await writeFile(earlier, JSON.stringify(report({ verdict: 'problem', findings: [clockFinding] })));
    await writeFile(other, '{}');
    const args = ['check', '--only', 'hosts-file', '--since', earlier];
    assert.match(
      (await signinDoctor(args)).stdout,
      /^Compared with the check before\n *- Not looked at again: This computer's clock is wrong\n/,
    );
    const { since } = JSON.parse((await signinDoctor([...args, '--json'])).stdout);
    assert.deepEqual([since.gone, since.notLookedAt], [[], ['clock-skew']]);
    assertComplaint(await signinDoctor(['check', '--since', join(folder, 'nope.json')]), /cannot be read: there is no/);
    assertComplaint(await signinDoctor(['check', '--since', other]), /is no report/);
  });

  it('ends in time, and says what it did not come to', async () => {
    const { stdout } = await signinDoctor(['check', '--timeout', '1', '--json']);
    const { notLookedAt } = JSON.parse(stdout);
    assert.ok(notLookedAt.some(({ why }: { why: string }) => why === 'the time for the whole was over'));
  });

  it('complains in one line about what it cannot do', async () => {
    assertComplaint(await signinDoctor(['check', '0xCAA70004']), /check --code 0xCAA70004/);
    assertComplaint(await signinDoctor(['check', '--only', 'clok-offset']), /did you mean clock-offset\?/);
    assertComplaint(await signinDoctor(['check', '--skip', 'nothing']), /there are .*clock-offset.*tls-chain/);
    assertComplaint(await signinDoctor(['check', '--only', 'tls-chain', '--offline']), /no check is left/);
    assertComplaint(await signinDoctor(['check', '--code', 'CAA2OOO3']), /did you mean 0xCAA20003\?/);
  });
});
