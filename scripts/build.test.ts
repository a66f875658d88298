import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'signin-build-'));
const [out, home] = ['out', 'home'].map((name) => join(folder, name)) as [string, string];

/** A person's own environment, in an empty folder. */
const env = {
  PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`,
  HOME: home,
  npm_config_cache: join(folder, 'npm'),
};

function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: home, env, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

const installed = (...args: readonly string[]): string => run(join(home, 'node_modules/.bin/signin-doctor'), ...args);

/** What the page loads when a picture comes. */
const READS_PICTURES = ['in-browser.js', 'core.js', 'core.wasm', 'language'].map((file) => `assets/picture/${file}`);

describe('the package', () => {
  before(() => {
    mkdirSync(home);
    run(process.execPath, join(ROOT, 'scripts/build.ts'), out);
    const tarball = run('npm', 'pack', out, '--silent').trim();
    run('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('installs in an empty folder and says what it can do', () => {
    assert.match(installed('--help'), /explain/);
  });

  it('explains a code of every list', () => {
    assert.match(installed('explain', 'caa82ee7'), /ERROR_ADAL_INTERNET_NAME_NOT_RESOLVED/);
    assert.match(installed('explain', 'AADSTS50126'), /InvalidUserNameOrPassword/);
    assert.match(installed('explain', '0x80072ee2'), /ERROR_INTERNET_TIMEOUT|WININET_E_TIMEOUT/);
  });

  it('reads a picture with what it carries', () => {
    const picture = join(ROOT, 'src/cli/commands/explain/samples/teams-en-light-100-sharp.png');
    assert.match(installed('explain', picture), /The picture shows 0xCAA20003/);
  });

  it('keeps the code of its parts, and does without when that is broken', () => {
    const cache = join(home, '.cache/signin-doctor');
    const kept = (): readonly string[] => readdirSync(cache).filter((file) => /^(?:bin|run-explain)\.cjs-/.test(file));
    assert.equal(kept().length, 2);
    for (const broken of [(code: Buffer) => code.subarray(0, code.length / 2), () => Buffer.from('no code')])
      for (const file of kept().map((name) => join(cache, name))) {
        const code = broken(readFileSync(file));
        writeFileSync(file, code);
        assert.match(installed('explain', 'caa82ee7'), /ERROR_ADAL_INTERNET_NAME_NOT_RESOLVED/);
        assert.ok(statSync(file).size > code.length, `${file} is kept anew`);
      }
    if (process.getuid?.() === 0) {
      for (const file of kept()) chownSync(join(cache, file), 65_534, 65_534);
      installed('explain', 'caa82ee7');
      assert.ok(
        kept().every((file) => statSync(join(cache, file)).uid === 0),
        'code of somebody else is not used',
      );
    }
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'no folder');
    assert.match(installed('explain', 'caa82ee7'), /ERROR_ADAL_INTERNET_NAME_NOT_RESOLVED/);
    rmSync(cache);
  });

  it('examines a computer that must not touch the network', () => {
    const { verdict } = JSON.parse(
      spawnSync(join(home, 'node_modules/.bin/signin-doctor'), ['check', '--offline', '--json'], {
        env,
        encoding: 'utf8',
      }).stdout,
    );
    assert.ok(['healthy', 'problem', 'unknown'].includes(verdict));
  });

  it('serves the page with all its parts until Ctrl-C', async () => {
    const child = spawn(join(home, 'node_modules/.bin/signin-doctor'), ['serve', '--help-desk'], { env });
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
    const address = /http\S+/.exec(line)?.[0] ?? '';
    for (const path of [
      '',
      'codes/0xCAA70004',
      'assets/page.css',
      'assets/page.js',
      'assets/icon.svg',
      ...READS_PICTURES,
    ])
      assert.equal((await fetch(`${address}${path}`)).status, 200, path);
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('holds JavaScript and data only, and the papers', () => {
    const files = readdirSync(join(home, 'node_modules/signin-doctor'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      files.filter((file) => /\.(ts|map|tgz)$/.test(file)),
      [],
    );
    for (const paper of ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json'])
      assert.ok(files.includes(paper), paper);
  });
});
