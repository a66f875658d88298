import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, skip } from '../cli/commands/sign-in/chromium-for-tests.ts';
import { packed } from '../report/compact/packed.ts';
import { fullReport, signingKeyForTests } from '../report/report-for-tests.ts';
import { knownHere } from './known-here.ts';

const ROOT = join(import.meta.dirname, '../..');

/** As people have it: the worker is made when the package is built. */
describe('a help desk whose server cannot be reached any more', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'signin-offline-'));
  let browser: Browser;
  let page: Page;
  let root = '';
  before(async () => {
    const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts'), folder], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    browser = await launch();
    const server = spawn(process.execPath, [join(folder, 'signin-doctor.cjs'), 'serve', '--help-desk']);
    root = await addressOf(server);
    page = await (await browser.newContext()).newPage();
    await page.goto(root);
    // Only after everything that the person waits for.
    await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    server.kill();
    await once(server, 'exit');
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const main = () => page.locator('main').textContent();

  it('can be installed', async () => {
    const { manifest } = await (await page.context().newCDPSession(page))
      .send('Page.getAppManifest')
      .then(({ data, errors }) => ({ manifest: { ...JSON.parse(data ?? '{}'), errors } }));
    assert.deepEqual([manifest.errors, manifest.display, manifest.start_url], [[], 'standalone', '/']);
  });

  it('says so, and still explains every code in every spelling', async () => {
    await page.goto(`${root}codes/caa82ee7`);
    assert.equal(page.url(), `${root}codes/0xCAA82EE7`);
    assert.match((await main()) ?? '', /You are offline.*What 0xCAA82EE7 means/s);
    await page.goto(`${root}codes/AADSTS50126`);
    assert.match((await main()) ?? '', /InvalidUserNameOrPassword/);
  });

  it('still explains what is pasted, and looks as it did', async () => {
    await page.goto(root);
    await page.fill('textarea', 'Error 0xCAA70007 in Teams');
    await page.click('text=What does it mean?');
    await page.getByRole('heading', { name: 'What it means' }).waitFor();
    assert.match((await main()) ?? '', /0xCAA70007/);
    assert.notEqual(await page.evaluate('getComputedStyle(document.querySelector("section")).borderRadius'), '0px');
  });

  it('still has every cause', async () => {
    await page.goto(`${root}causes/clock-skew`);
    assert.match((await main()) ?? '', /clock is wrong/);
  });

  it('still tells the report that a link carries: it was never sent anywhere, and nobody is there to ask', async () => {
    const key = await signingKeyForTests();
    const { text } = await packed(fullReport('inspected'), knownHere(), key);
    await page.goto(`${root}report#${text}`);
    await page.getByRole('heading', { name: 'Something in between opens the secure connection' }).waitFor();
    const told = (await main()) ?? '';
    assert.match(told, /not changed since it was signed there/);
    assert.match(told, /Exempt sign-in from TLS inspection/);
    await page.evaluate(`location.hash = '${text.replace(/.{9}$/, 'AAAAAAAAA')}'`);
    await page.getByText('this report is not as it was when it was sent').waitFor();
    await page.evaluate(`location.hash = '${text.slice(0, 300)}'`);
    await page.getByRole('alert').waitFor();
  });

  it('says of what needs the network that it does', async () => {
    await page.goto(`${root}look`);
    await page.getByRole('heading', { name: 'What your browser sees' }).waitFor();
    const text = (await main()) ?? '';
    assert.match(text, /cannot be reached/);
    assert.match(text, /What only the program on your computer can see/);
  });
});

async function addressOf(server: ChildProcess): Promise<string> {
  const [line] = await once(server.stdout ?? assert.fail(), 'data');
  return /http\S+/.exec(String(line))?.[0] ?? assert.fail(String(line));
}
