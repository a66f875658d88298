import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Person } from '../../../../lab/entra/data/people.ts';
import { type Hand, named, stage } from './runs-for-tests.ts';

const CHROMIUM = '/usr/bin/chromium';
const skip = existsSync(CHROMIUM) ? false : 'Chromium is not installed';

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

describe('in a real browser', { skip }, () => {
  const here = stage();
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  });
  after(() => browser?.close());

  /** Somebody at a new computer with a built-in authenticator. */
  const atBrowser =
    (person: Person, then: (page: Page) => Promise<void>): Hand =>
    async ({ url }) => {
      const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
      const wire = await page.context().newCDPSession(page);
      await wire.send('WebAuthn.enable');
      const all = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
      const authenticator = {
        protocol: 'ctap2',
        transport: 'internal',
        automaticPresenceSimulation: true,
        ...all,
      } as const;
      await wire.send('WebAuthn.addVirtualAuthenticator', { options: authenticator });
      await page.goto(url);
      await page.fill('input[name=login]', person.name);
      await page.click('text=Next');
      await page.fill('input[name=passwd]', person.password);
      await page.click('button:has-text("Sign in")');
      await then(page);
      await page.waitForURL((at) => at.protocol === 'http:');
      return (await page.locator('body').textContent()) ?? '';
    };

  it('a passkey signs in, and the browser says so', async () => {
    const pia = named('pia@contoso.com');
    const hand = atBrowser(pia, async (page) => {
      await page.click('text=Use a passkey');
      await page.click('text=Continue');
      await page.click('button:has-text("No")');
    });
    const told = await here().report({ hand, home: 'pia' });
    assert.deepEqual([told.outcome, told.account, told.verdict], ['signed-in', pia.name, 'healthy'], told.said);
    assert.match(told.page, /Signed in/);
  });

  it('a refusal stands at the bottom left, with what it means', async () => {
    let [left, bottom, meaning] = [-1, 0, ''];
    const sven = named('sven@contoso.com');
    const signIn = atBrowser(sven, async (page) => {
      await page.click('button:has-text("No")');
      await page.waitForURL((at) => at.protocol === 'http:');
      const box = await page.locator('footer span').boundingBox();
      left = box?.x ?? -1;
      bottom = (page.viewportSize()?.height ?? 0) - (box?.y ?? 0);
      await page.click('text=What does this mean?');
      meaning = (await page.locator('footer details').textContent()) ?? '';
    });
    const told = await here().report({ hand: signIn, home: 'sven' });
    assert.deepEqual([told.outcome, told.stage, told.statusCode], ['failed', 'token', '0xCAA20005'], told.said);
    assert.match(told.page, /0xCAA20005/);
    assert.ok(left >= 0 && left < 60 && bottom > 0 && bottom < 200, `${left}, ${bottom}`);
    assert.ok(meaning.includes(told.findings[0]?.title ?? 'no finding'), meaning);
  });
});
