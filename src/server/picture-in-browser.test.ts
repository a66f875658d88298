import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { OpenPage } from './open-page.ts';
import { openForAll, openForPerson } from './page-for-tests.ts';

const CHROMIUM = '/usr/bin/chromium';
const skip = existsSync(CHROMIUM) ? false : 'Chromium is not installed';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

const SAMPLES = join(import.meta.dirname, '../cli/commands/explain/samples');
const SAMPLE = join(SAMPLES, 'windows-es-light-60-jpeg.jpg');

/** A picture takes three seconds, on a computer that does much else ten times as long. */
const LIMIT_MS = 120_000;

describe('a picture given to the page', { skip }, () => {
  let browser: Browser;
  let served: OpenPage;
  let helpDesk: OpenPage;
  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    [served, helpDesk] = await Promise.all([openForPerson(), openForAll()]);
  });
  after(async () => {
    await browser?.close();
    await served.close();
    await helpDesk.close();
  });

  /** The page at its address, and what the browser sent and complained about. */
  async function opened(address: string) {
    const page = await browser.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    const [sent, said] = [[] as string[], [] as string[]];
    page.on('request', (request) => sent.push(`${new URL(request.url()).origin} ${request.postData() ?? ''}`));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(address);
    await page.locator('input[type=file]').waitFor();
    return { page, sent, said };
  }

  const heading = (page: Page) => page.getByRole('heading', { name: 'CAA5001C' }).first();

  it('is read in the browser, and only the text of its code is sent', async () => {
    const { page, sent, said } = await opened(served.address);
    await page.setInputFiles('input[type=file]', SAMPLE);
    await heading(page).waitFor();
    assert.match((await page.textContent('main')) ?? '', /The picture (?:probably )?shows 0xCAA5001C/);
    assert.deepEqual([...new Set(sent.map((each) => each.split(' ')[0]))], [new URL(served.address).origin]);
    const posted = sent.filter((each) => each.includes('picture='));
    assert.equal(posted.length, 1);
    assert.ok((posted[0]?.length ?? 0) < readFileSync(SAMPLE).length, 'what is sent is smaller than the picture');
    assert.deepEqual(
      said.filter((each) => each.includes('Security Policy')),
      [],
    );
    await page.close();
  });

  it('may be pasted, at a help desk too', async () => {
    const { page } = await opened(helpDesk.address);
    const base64 = readFileSync(SAMPLE).toString('base64');
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'image.jpg', { type: 'image/jpeg' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await heading(page).waitFor();
    await page.close();
  });

  it('that is none is told as such, and nothing is sent', async () => {
    const { page, sent } = await opened(served.address);
    await page.setInputFiles('input[type=file]', { name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('none') });
    await page.getByText('is no picture that can be read').waitFor();
    assert.ok(!sent.some((each) => each.includes('picture=')));
    await page.close();
  });
});
