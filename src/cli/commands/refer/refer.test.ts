import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { webhook } from '../../../integrations/webhook-for-tests.ts';
import { handedIn } from '../../../report/handed/handed.ts';
import { fullReport } from '../../../report/report-for-tests.ts';
import { knownHere } from '../../../server/known-here.ts';
import { PROGRAM, type Ran, signinDoctor } from '../../run-for-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'refer-'));
after(() => rmSync(folder, { recursive: true }));

const saved = join(folder, 'report.json');
writeFileSync(saved, JSON.stringify(fullReport('inspected')));

let runs = 0;

/** Runs `refer` with a state folder and settings of the test's own; gives also the file that was kept. */
async function refer(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input?: string,
): Promise<Ran & { readonly file: string }> {
  runs += 1;
  const file = join(folder, `kept-${runs}.html`);
  const own = { XDG_STATE_HOME: join(folder, 'state'), XDG_CONFIG_HOME: join(folder, 'config'), ...env };
  const ran = await signinDoctor(['refer', ...args, '--file', file], {
    env: own,
    ...(input === undefined ? {} : { input }),
  });
  return { ...ran, file };
}

async function keptIn(file: string) {
  const handed = await handedIn(readFileSync(file, 'utf8'), knownHere());
  assert.ok(handed !== null && handed !== 'damaged');
  return handed;
}

describe('signin-doctor refer', { concurrency: 2 }, () => {
  it('without a destination shows the report and keeps it, signed, for the person alone', async () => {
    const { status, stdout, stderr, file } = await refer([saved]);
    assert.equal(status, 0, stderr);
    assert.match(
      stdout,
      /^This is what your IT admin will get\.\n[\s\S]+Something in between opens[\s\S]+\nSigned with the key [\da-f ]{19}\.\n$/,
    );
    assert.match(stderr, /The report is in .*kept-\d+\.html\n.*signin-doctor explain \w{4}-\w{4}-\w{4}\n$/);
    const { state, report, signature } = await keptIn(file);
    assert.equal(state, 'unchanged');
    assert.match(`${report.program.catalogue} ${report.program.rules}`, /^[\da-f]{8} [\da-f]{8}$/);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'state/signin-doctor/report-key.json')).mode & 0o777, 0o600);
    const again = await keptIn((await refer(['-'], {}, JSON.stringify(fullReport('clock-wrong')))).file);
    assert.equal(again.signature?.key, signature?.key, 'one computer, one key');
  });

  it('examines this computer when it is given no report, and names the person only when asked to', async () => {
    const env = {
      USER: 'kimberley',
      LOGNAME: 'kimberley',
      USERNAME: 'kimberley',
      https_proxy: 'http://kimberley.proxy@127.0.0.1:9/',
    };
    const { status, file } = await refer(['--offline', '--json'], env);
    assert.equal(status, 0);
    const { report } = await keptIn(file);
    assert.ok(report.replaced.length > 0);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /kimberley/);
    const named = await refer(['--offline', '--json', '--with-names'], env);
    const { findings, ...plain } = JSON.parse(named.stdout).report;
    assert.doesNotMatch(JSON.stringify(plain.evidence), /\b(?:public-ipv[46]|device|user|computer)-1\b/);
    assert.deepEqual((await keptIn(named.file)).state, 'unchanged');
    const late = await refer([saved, '--with-names']);
    assert.deepEqual([late.status, late.stdout], [2, '']);
  });

  it('sends to a webhook what it showed, and does not tell its secret', async (test) => {
    const { got, address } = await webhook(test, 202);
    const { status, stdout, stderr, file } = await refer([saved, '--to', address, '--yes']);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /Sent to the webhook at 127\.0\.0\.1:\d+\.\n$/);
    assert.doesNotMatch(stdout + stderr, /hidden/);
    assert.deepEqual(
      got.map((body) => JSON.parse(body).report),
      [(await keptIn(file)).report],
    );
    const card = await refer([saved, '--form', 'teams', '--yes', '--json'], {
      SIGNIN_DOCTOR_HELP_DESK: address,
      SIGNIN_DOCTOR_HELP_PAGE: 'https://help.contoso.example/report',
    });
    assert.equal(card.status, 0, card.stderr);
    const { sent, to, link } = JSON.parse(card.stdout);
    assert.deepEqual([sent, to.kind], [true, 'webhook']);
    assert.equal(JSON.parse(got[1] ?? '').attachments[0].content.actions[0].url, link);
  });

  it('that could not send says why in one line, and keeps the report', async (test) => {
    const { address } = await webhook(test, 500);
    const refused = await refer([saved, '--to', address, '--yes']);
    assert.equal(refused.status, 1);
    assert.match(
      refused.stderr,
      /\nNot sent to the webhook at 127\.0\.0\.1:\d+: it is out of order \(status 500\)\.\n$/,
    );
    assert.equal((await keptIn(refused.file)).state, 'unchanged');
    const german = await refer([saved, '--to', address, '--yes', '--lang', 'de']);
    assert.match(
      german.stderr,
      /\nNicht gesendet an die Webhook-Adresse bei 127\.0\.0\.1:\d+: dort liegt eine Störung vor \(Status 500\)\.\n$/,
    );
    const wrongProxy = { https_proxy: 'http://:x', HTTPS_PROXY: 'http://:x', http_proxy: 'http://:x' };
    const astray = await refer([saved, '--to', address, '--yes', '--json'], wrongProxy);
    assert.match(JSON.parse(astray.stdout).why, /^the proxy in HTTPS_PROXY or HTTP_PROXY is no address/);
    const mail = await refer([saved, '--to', 'desk@contoso.example', '--yes', '--json'], {
      ...wrongProxy,
      SIGNIN_DOCTOR_MAIL_SERVER: 'smtp://127.0.0.1:9',
      SIGNIN_DOCTOR_MAIL_FROM: 'kim@contoso.example',
    });
    const { sent, why } = JSON.parse(mail.stdout);
    assert.deepEqual([mail.status, sent, why], [1, false, 'the mail server cannot be reached']);
    assert.ok(existsSync(mail.file));
  });

  it('leaves the mail to the person where no mail server is set', async () => {
    const { status, stderr } = await refer([saved, '--to', 'desk@contoso.example', '--yes', '--no-open']);
    assert.equal(status, 1);
    assert.match(stderr, /\nmailto:desk@contoso\.example\?subject=Teams%20does%20not/);
    assert.match(stderr, /\nNot sent to desk@contoso\.example: no mail server is set\.\n$/);
    const plain = await refer([saved, '--to', 'desk@contoso.example', '--yes', '--json']);
    const { sent, why } = JSON.parse(plain.stdout);
    assert.deepEqual([plain.status, sent, why], [1, false, 'no mail server is set']);
  });

  it('shows a QR code', async () => {
    const { stdout } = await refer([saved, '--qr'], { SIGNIN_DOCTOR_HELP_PAGE: 'https://help.contoso.example/' });
    assert.match(stdout, /\n {4}█▀▀▀▀▀█ [ ▀▄█]+ █▀▀▀▀▀█ {4}\n/);
  });

  it('refuses what was changed, holds a secret, or goes nowhere, and sends nothing', async (test) => {
    const { got, address } = await webhook(test, 202);
    const signed = await refer([saved, '--json']);
    const { report } = JSON.parse(signed.stdout);
    const written = (name: string, plain: unknown): string => {
      writeFileSync(join(folder, name), JSON.stringify(plain));
      return join(folder, name);
    };
    const changed = written('changed.json', { ...report, verdict: 'healthy' });
    const token = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(40)}.${'c'.repeat(30)}`;
    const secret = written('secret.json', { ...fullReport('inspected'), notLookedAt: [{ check: token, why: 'x' }] });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[changed, '--to', address, '--yes'], /was changed after it was signed/],
      [[secret, '--to', address, '--yes'], /holds a secret \(token\) where none belongs; it was not sent/],
      [[saved, '--to', address], /nobody can be asked here/],
      [[saved, '--to', 'nobody'], /--to wants a mail address or the https address of a webhook\n/],
      [[written('other.json', { a: 1 })], /is no report/],
      [[join(folder, 'nope.json')], /nope\.json cannot be read: there is no such file\n/],
    ];
    for (const [args, why] of cases) {
      const { status, stdout, stderr } = await refer(args);
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(stderr, why);
      assert.match(stderr, /^signin-doctor: [^\n]+\n$/);
    }
    assert.deepEqual(got, []);
  });

  it('keeps reports beside each other when no file is named', async () => {
    const { keepFile } = await import('./kept-file.ts');
    const own = mkdtempSync(join(folder, 'kept-'));
    for (const text of ['one', 'two']) await keepFile(text, undefined, own);
    assert.deepEqual(readdirSync(own), ['sign-in-report-2.html', 'sign-in-report.html']);
    assert.equal(readFileSync(join(own, 'sign-in-report.html'), 'utf8'), 'one');
    const earlier = join(own, 'earlier.html');
    writeFileSync(earlier, 'a longer text', { mode: 0o644 });
    await keepFile('three', earlier);
    assert.equal(readFileSync(earlier, 'utf8'), 'three');
    assert.equal(statSync(earlier).mode & 0o777, 0o600);
  });
});

describe('signin-doctor refer, on a terminal', {
  skip: existsSync('/usr/bin/script') ? false : 'script is not installed',
}, () => {
  /** Types an answer where the program asks. */
  async function answering(
    answer: string,
    address: string,
  ): Promise<{ readonly shown: string; readonly status: number | null }> {
    const file = join(folder, `asked-${answer}.html`);
    const call = `'${PROGRAM}' refer '${saved}' --to '${address}' --file '${file}' --lang en`;
    const env = { ...process.env, XDG_STATE_HOME: join(folder, 'state'), XDG_CONFIG_HOME: folder, TERM: 'xterm' };
    const child = spawn('/usr/bin/script', ['-qec', call, '/dev/null'], { env, timeout: 60_000 });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      shown += piece;
      if (shown.endsWith('[y/N] ')) child.stdin.write(`${answer}\n`);
    });
    const [status] = await once(child, 'close');
    return { shown, status };
  }

  it('asks after it has shown everything, and sends only after a yes', async (test) => {
    const { got, address } = await webhook(test, 202);
    const no = await answering('n', address);
    assert.match(
      no.shown,
      /Signed with the key[\s\S]+Send this report to the webhook at [\d.:]+\? \[y\/N\] [\s\S]+Not sent to .*: you said no\./,
    );
    assert.deepEqual([no.status, got.length], [1, 0]);
    const yes = await answering('y', address);
    assert.match(yes.shown, /Sent to the webhook/);
    assert.deepEqual([yes.status, got.length], [0, 1]);
  });
});
