import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { openForPerson } from '../../../server/page-for-tests.ts';
import { savedSignIns } from '../../saved/saved-sign-ins.ts';
import { launch, skip, typeIn } from '../sign-in/chromium-for-tests.ts';
import { cloudsAt } from '../sign-in/clouds-for-tests.ts';
import { APP, keyInMemory, named, stage } from '../sign-in/runs-for-tests.ts';
import { signInAt } from './sign-in-here.ts';

describe('signing in for real, on the page', { skip }, () => {
  const at = stage();
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** The page at the home of somebody, where the sign-in has begun and waits. */
  async function waiting(test: TestContext, home: string): Promise<Page> {
    const { served, folder } = at();
    const here = () => ({
      clouds: cloudsAt(new URL(served.origins.login).host),
      computer: thisComputer,
      saved: savedSignIns(join(folder, home), keyInMemory()),
      checks: [],
      open: async () => false,
      interrupted: new AbortController().signal,
    });
    const signIn = { here: signInAt(here), clientId: APP, tenant: null };
    const opened = await openForPerson(undefined, undefined, signIn);
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    test.after(() => context.close().then(() => opened.close()));
    const page = await context.newPage();
    await page.goto(opened.address);
    await page.click('text=Or sign in for real');
    await page.click('button:has-text("Sign in")');
    await page.getByRole('link', { name: 'Open the sign-in page' }).waitFor();
    return page;
  }

  async function signInBeside(page: Page, name: string): Promise<Page> {
    const [beside] = await Promise.all([page.waitForEvent('popup'), page.click('text=Open the sign-in page')]);
    await typeIn(beside, named(name));
    await beside.click('button:has-text("No")');
    return beside;
  }

  it('ends signed in, and both pages say so', async (test) => {
    const page = await waiting(test, 'on-page-anna');
    const beside = await signInBeside(page, 'anna@contoso.com');
    await page.getByText('Signed in: as anna@contoso.com.').waitFor();
    await beside.getByRole('heading', { name: 'Signed in' }).waitFor();
  });

  it('ends with the code at the bottom left, where Teams has it', async (test) => {
    const page = await waiting(test, 'on-page-sven');
    await signInBeside(page, 'sven@contoso.com');
    await page.getByRole('heading', { name: "You're not signed in" }).waitFor();
    const code = page.locator('.status');
    const box = await code.boundingBox();
    const below = (page.viewportSize()?.height ?? 0) - (box?.y ?? 0);
    assert.ok(box !== null && box.x < 60 && below > 0 && below < 120, JSON.stringify(box));
    assert.match((await code.textContent()) ?? '', /^0xCAA20005 What does this mean\?$/);
    await code.getByRole('link').click();
    await page.getByRole('heading', { name: 'What 0xCAA20005 means' }).waitFor();
  });

  it('takes the text of an error that stays in the browser', async (test) => {
    const page = await waiting(test, 'on-page-paste');
    await page.click('text=Does it show an error?');
    await page.fill('textarea', 'AADSTS50126: wrong');
    await page.click('button:has-text("What does it mean?")');
    await page.locator('.status', { hasText: 'AADSTS50126' }).waitFor();
  });

  it('can be cancelled', async (test) => {
    const page = await waiting(test, 'on-page-cancel');
    await page.click('button:has-text("Cancel")');
    await page.getByText('Nothing was saved').waitFor();
  });
});
