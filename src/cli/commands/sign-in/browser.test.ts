import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Person } from '../../../../lab/entra/data/people.ts';
import { launch, skip, typeIn } from './chromium-for-tests.ts';
import { addAuthenticator } from './in-browser-for-tests.ts';
import { type Hand, named, stage } from './runs-for-tests.ts';

describe('in a real browser', { skip }, () => {
  const here = stage();
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** Somebody at a new computer with a built-in authenticator. */
  const atBrowser =
    (person: Person, then: (page: Page) => Promise<void>): Hand =>
    async ({ url }) => {
      const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
      await addAuthenticator(page);
      await page.goto(url);
      await typeIn(page, person);
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

  /** Where the code stands, and what it means when one asks. */
  async function codeOn(page: Page): Promise<{ left: number; bottom: number; code: string; meaning: string }> {
    const code = page.locator('footer span');
    const box = await code.boundingBox();
    await page.click('footer summary');
    const meaning = (await page.locator('footer details').textContent()) ?? '';
    const bottom = (page.viewportSize()?.height ?? 0) - (box?.y ?? 0);
    return { left: box?.x ?? -1, bottom, code: (await code.textContent()) ?? '', meaning };
  }

  it('a refusal stands at the bottom left, with what it means', async () => {
    let shown: Awaited<ReturnType<typeof codeOn>> | undefined;
    const hand = atBrowser(named('sven@contoso.com'), async (page) => {
      await page.click('button:has-text("No")');
      await page.waitForURL((at) => at.protocol === 'http:');
      shown = await codeOn(page);
    });
    const told = await here().report({ hand, home: 'sven' });
    assert.deepEqual([told.outcome, told.stage, told.statusCode], ['failed', 'token', '0xCAA20005'], told.said);
    const { left, bottom, code, meaning } = shown ?? assert.fail(told.page);
    assert.equal(code, '0xCAA20005');
    assert.ok(left >= 0 && left < 60 && bottom > 0 && bottom < 200, `${left}, ${bottom}`);
    const [finding] = told.findings;
    assert.ok(meaning.includes(finding?.title ?? 'no finding'), meaning);
    assert.ok(meaning.includes(finding?.actions[0]?.title ?? 'no action'), meaning);
  });

  /** Opens what the program opens: first its own window, then the sign-in page. */
  async function desktop() {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const [window, signInPage] = [await context.newPage(), await context.newPage()];
    const complaints: string[] = [];
    window.on('console', (message) => complaints.push(message.text()));
    const { promise: asked, resolve } = Promise.withResolvers<Page>();
    const open = async (address: string): Promise<boolean> => {
      const page = address.startsWith('http:') ? window : signInPage;
      void page.goto(address, { waitUntil: 'commit' }).then(() => page === signInPage && resolve(page));
      return true;
    };
    return { window, asked, open, complaints };
  }

  it('who has no terminal sees in a window how it goes and that it is done', async () => {
    const { window, asked, open, complaints } = await desktop();
    const ran = here().signIn({ home: 'anna', hasNoTerminal: true, here: { open } });
    const page = await asked;
    await window.waitForSelector('a:has-text("Open the sign-in page")');
    assert.match((await window.getByRole('log').textContent()) ?? '', /Finding the sign-in service: done/);
    await typeIn(page, named('anna@contoso.com'));
    await page.click('button:has-text("No")');
    assert.match((await window.getByRole('status').textContent()) ?? '', /Signed in/);
    assert.match((await page.getByRole('status').textContent()) ?? '', /Signed in/);
    assert.equal((await ran).status, 0);
    assert.deepEqual(complaints, [], 'the page needs nothing that it forbids itself');
  });

  it('who has no terminal pastes what the sign-in page says into the window', async () => {
    const { window, asked, open, complaints } = await desktop();
    const ran = here().signIn({ home: 'wendy', hasNoTerminal: true, here: { open } });
    const page = await asked;
    await typeIn(page, named('wendy@contoso.com'));
    const said = (await page.locator('[role=alert]').textContent()) ?? '';
    await window.click('text=Does it show an error?');
    await window.fill('textarea', said);
    await window.click('button');
    await window.waitForSelector('footer span');
    const { code, meaning, left } = await codeOn(window);
    assert.deepEqual([code, left < 60], ['AADSTS50126', true]);
    assert.match(meaning, /password/i);
    assert.equal((await ran).status, 1);
    assert.deepEqual(complaints, []);
  });

  it('who has no terminal and no way to the service sees the code in the window', async () => {
    const { window, open } = await desktop();
    const astray = { request: 1, to: 'nowhere' } as const;
    const ran = here().signIn({ home: 'offline', hasNoTerminal: true, astray, here: { open } });
    await window.waitForSelector('footer span');
    const { code, meaning } = await codeOn(window);
    assert.equal(code, '0xCAA82EE7');
    assert.match(meaning, /What your admin can do/);
    assert.equal((await ran).status, 1);
  });
});
