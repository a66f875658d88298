import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { handOffHere } from '../cli/commands/refer/hand-off-here.ts';
import { clockFinding, interceptedFinding, report } from '../report/report-for-tests.ts';
import type { OpenPage, PageOptions } from './open-page.ts';
import { openForAll, openForPerson } from './page-for-tests.ts';

const CHROMIUM = '/usr/bin/chromium';
const skip = existsSync(CHROMIUM) ? false : 'Chromium is not installed';

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

const problem = report({ verdict: 'problem', findings: [interceptedFinding, clockFinding] });

/** A phone of the smallest size still sold, and desks; the last one is 1280 by 1024, of which 400 % leave so much. @see WCAG 2.2, 1.4.10 */
const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  'a phone': { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  'a desk in the dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  'a screen of high contrast': { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
  'a dark one of high contrast': {
    viewport: { width: 1280, height: 800 },
    forcedColors: 'active',
    colorScheme: 'dark',
  },
  'a desk at 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, reducedMotion: 'reduce' },
};

/** A sign-in in which the person has not come back yet. */
const waitingForever: PageOptions['signIn'] = {
  here: ({ desk }, signal, onProgress) => {
    desk.ask('https://login.example/');
    onProgress({ check: { id: 'authorize', title: 'Waiting for you to sign in' }, state: 'started', summary: '' });
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  },
  clientId: '11111111-2222-3333-4444-555555555555',
  tenant: null,
};

describe('in a browser', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'everyone-'));
  let browser: Browser;
  let served: OpenPage;
  let helpDesk: OpenPage;
  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    const settings = { helpDesk: 'https://tickets.contoso.example/', helpPage: 'https://help.contoso.example/report' };
    const handOff = handOffHere(settings, { XDG_STATE_HOME: folder });
    served = await openForPerson(async () => problem, undefined, waitingForever, handOff);
    helpDesk = await openForAll(handOffHere(settings, { XDG_STATE_HOME: folder }, false));
  });
  after(async () => {
    await browser?.close();
    await served.close();
    await helpDesk.close();
    rmSync(folder, { recursive: true });
  });

  /** Goes through the door as a person does: by the address, with nothing else. */
  async function enter(options: BrowserContextOptions = {}, address = served.address): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(address);
    await page.waitForURL((url) => url.search === '');
    return page;
  }

  for (const [size, options] of Object.entries(SIZES)) {
    it(`breaks no rule of accessibility on ${size}, and never scrolls sideways`, async () => {
      const page = await enter(options);
      const root = page.url();
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Check this computer' }).click();
      await page.getByRole('heading', { name: 'What was found' }).waitFor();
      const shown = page.url();
      for (const address of [
        shown,
        `${shown}?for=admin`,
        `${shown}/send`,
        `${shown}/report`,
        `${root}report`,
        `${root}codes/0xCAA70004`,
        `${root}causes`,
        `${root}causes/clock-skew`,
        `${root}nowhere`,
        `${root}sign-in`,
        helpDesk.address,
        `${helpDesk.address}codes/0xCAA70004`,
      ]) {
        await page.goto(address);
        await assertAccessible(page);
      }
      await page.goto(`${helpDesk.address}look`);
      await page.getByRole('heading', { name: 'What your browser sees' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Send it to your IT admin' }).click();
      await page.getByRole('img', { name: 'QR code that carries the report' }).waitFor();
      await assertAccessible(page);
      await page.goto(`${root}sign-in`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Open the sign-in page' }).waitFor();
      await assertAccessible(page);
      await page.context().close();
    });
  }

  it('loads little, and nothing from elsewhere', async () => {
    const page = await (await browser.newContext()).newPage();
    const loaded: { url: string; sizeBytes: number }[] = [];
    page.on('response', (response) => {
      response.body().then(
        (body) => loaded.push({ url: response.url(), sizeBytes: body.length }),
        () => {},
      );
    });
    await page.goto(served.address);
    await page.waitForURL((url) => url.search === '');
    await page.waitForLoadState('networkidle');
    const files = loaded.map(({ url }) => new URL(url).pathname).filter((path) => path.includes('/assets/'));
    assert.deepEqual(
      files.map((path) => path.split('/').at(-1)),
      ['page.js'],
    );
    const { origin } = new URL(served.address);
    assert.ok(loaded.every(({ url }) => url.startsWith(origin)));
    const sizeBytes = loaded.reduce((sum, one) => sum + one.sizeBytes, 0);
    assert.ok(sizeBytes < 60_000, `${sizeBytes} bytes, uncompressed`);
  });

  it('offers to take a file where a script can read it, and nowhere else', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await enter({ javaScriptEnabled });
      assert.equal(await page.locator('input[type=file]').isVisible(), javaScriptEnabled);
      await page.context().close();
    }
  });

  it('can be gone through by keyboard alone, and ticked off', async () => {
    const page = await enter();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Check this computer');
    await page.keyboard.press('Enter');
    const deed = page.getByRole('checkbox', { name: 'Set the clock right' });
    await deed.focus();
    await page.keyboard.press('Space');
    assert.equal(await deed.isChecked(), true);
  });

  it('prints what was found, without what only a screen can use', async () => {
    const page = await enter();
    await page.getByRole('button', { name: 'Check this computer' }).click();
    await page.locator('.verdict').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button', { name: 'Check again' }).isVisible(), false);
    assert.equal(await page.getByText('Set the clock right').isVisible(), true);
    assert.ok((await page.pdf({ format: 'A4' })).length > 1_000);
  });

  it('moves nothing for those who want nothing to move', async () => {
    const page = await enter({ reducedMotion: 'reduce' });
    assert.equal(await page.evaluate("getComputedStyle(document.querySelector('button')).transitionDuration"), '0s');
  });

  it('takes a log that is dropped onto the page', async () => {
    const page = await enter();
    const log = `${'nothing\n'.repeat(200_000)}Error 0xCAA82EE2`;
    const file = { name: 'teams.log', mimeType: 'text/plain', buffer: Buffer.from(log) };
    await page.getByLabel('Or drop a file here').setInputFiles(file);
    await page.getByRole('heading', { name: 'What it means' }).waitFor();
    assert.match((await page.locator('main').textContent()) ?? '', /0xCAA82EE2/);
  });

  it('takes a log that was chosen before the script came', async () => {
    const page = await enter();
    const { promise: chosen, resolve: choose } = Promise.withResolvers<void>();
    await page.route('**/page.js*', async (route) => {
      await chosen;
      await route.continue();
    });
    await page.goto(page.url(), { waitUntil: 'commit' });
    const file = { name: 'teams.log', mimeType: 'text/plain', buffer: Buffer.from('Error 0xCAA82EE2') };
    await page.getByLabel('Or drop a file here').setInputFiles(file);
    choose();
    await page.getByRole('heading', { name: 'What it means' }).waitFor();
    assert.match((await page.locator('main').textContent()) ?? '', /0xCAA82EE2/);
  });

  for (const javaScriptEnabled of [true, false]) {
    it(`shows the report when the checks have ended, ${javaScriptEnabled ? 'live' : 'without scripts'}`, async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const slow = await openForPerson(async (_code, _signal, onProgress) => {
        const check = { id: 'clock-offset', title: 'Clock' };
        onProgress({ check, state: 'started', summary: '' });
        await promise;
        onProgress({ check, state: 'done', summary: 'Wrong' });
        return problem;
      });
      const page = await enter({ javaScriptEnabled }, slow.address);
      await page.getByRole('button', { name: 'Check this computer' }).click();
      await page.getByText('0 of 1 are done.').waitFor();
      resolve();
      await page.getByRole('heading', { name: 'What was found' }).waitFor();
      await page.context().close();
      await slow.close();
    });
  }

  it('forgets nobody who reloads, and lets no second browser in with the key for once', async () => {
    const once = await openForPerson(async () => problem);
    const page = await enter({}, once.addressForOnce);
    await page.reload();
    await page.getByRole('button', { name: 'Check this computer' }).waitFor();
    const other = await (await browser.newContext()).newPage();
    assert.equal((await other.goto(once.addressForOnce))?.status(), 403);
    await once.close();
  });

  it('obeys no other page, even of this computer', async () => {
    const stranger = await openForPerson(async () => problem);
    const page = await enter();
    const target = page.url();
    await page.goto(stranger.address);
    await page.waitForURL((url) => url.search === '');
    const sent = await page.evaluate(
      (address) =>
        fetch(`${address}check`, { method: 'POST', mode: 'no-cors', credentials: 'include' }).then(
          () => 'sent',
          () => 'not sent',
        ),
      target,
    );
    assert.equal(sent, 'not sent', 'the policy of the page already forbids it');
    await stranger.close();
  });
});

/** WCAG 2.2 A and AA, and good practice. @see https://github.com/dequelabs/axe-core */
async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
  assert.deepEqual(violations, [], page.url());
  const overhang = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(overhang) <= 0, `${page.url()} is ${overhang} wider than the screen`);
}
