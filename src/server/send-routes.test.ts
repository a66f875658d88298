import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { handOffHere } from '../cli/commands/refer/hand-off-here.ts';
import { launch, skip } from '../cli/commands/sign-in/chromium-for-tests.ts';
import type { Settings } from '../integrations/settings.ts';
import { webhook } from '../integrations/webhook-for-tests.ts';
import { handedIn } from '../report/handed/handed.ts';
import { fullReport, withSecret } from '../report/report-for-tests.ts';
import { knownHere } from './known-here.ts';
import { openPage } from './open-page.ts';
import { personAt, ticketOf } from './page-for-tests.ts';

const jsQR: typeof import('jsqr').default = createRequire(import.meta.url)('jsqr');

const folder = mkdtempSync(join(tmpdir(), 'send-'));
after(() => rmSync(folder, { recursive: true }));

/** The page of somebody whose report is finished, at an organisation with these settings. */
async function finished(test: TestContext, settings: Settings, report = fullReport('inspected')) {
  const page = await openPage({
    ...{ port: 0, listen: '127.0.0.1', system: 'Linux', version: '1.2.3' },
    examine: async () => report,
    handOff: handOffHere(settings, { XDG_STATE_HOME: folder }),
    onFault: (error) => assert.fail(String(error)),
  });
  test.after(() => page.close());
  const person = await personAt(page);
  await person.post('check', {});
  await person.get('check/1/events');
  return { page, person };
}

async function handed(text: string) {
  const found = await handedIn(text, knownHere());
  assert.ok(found !== null && found !== 'damaged', text.slice(0, 100));
  return found;
}

describe('the way of a report from the page', () => {
  it('is a file that is signed, shown as it goes', async (test) => {
    const { person } = await finished(test, {});
    const shown = await person.get('check/1/report');
    const file = await person.get('check/1/sign-in-report.html');
    assert.equal(shown.text, file.text);
    assert.match(String(shown.headers['content-security-policy']), /^default-src 'none'; style-src 'unsafe-inline'/);
    assert.equal((await handed(file.text)).state, 'unchanged');
    const page = await person.get('check/1/send');
    assert.doesNotMatch(page.text, /<form method="post"[^>]*send/);
    assert.equal((await person.post('check/1/send', {})).status, 409);
  });

  it('that still holds a secret goes nowhere, and the page says what to do', async (test) => {
    const { got, address } = await webhook(test, 202);
    const { person } = await finished(test, { helpDesk: address }, withSecret(fullReport('inspected')));
    for (const part of ['send', 'report', 'sign-in-report.html', 'code.svg']) {
      const { status, text } = await person.get(`check/1/${part}`);
      assert.equal(status, 409, part);
      assert.match(text, /still holds a secret.*Read the support code to your IT admin instead/s);
      assert.doesNotMatch(text, /eyJ/);
    }
    assert.deepEqual([(await person.post('check/1/send', { ticket: 'x' })).status, got.length], [409, 0]);
    assert.match((await person.get('de/check/1/send')).text, /enthält noch ein Geheimnis/);
  });

  it('is one tap where a help desk is set; nobody else can tap it', async (test) => {
    const { got, address } = await webhook(test, 202);
    const { person } = await finished(test, { helpDesk: address });
    const page = await person.get('check/1/send');
    assert.match(page.text, /<button class="first">Send it to the webhook at 127\.0\.0\.1:\d+<\/button>/);
    const ticket = ticketOf(page.text);
    const forged = await person.post(
      'check/1/send',
      { ticket },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    );
    assert.deepEqual([forged.status, got.length], [403, 0]);
    const pressed = await person.post('check/1/send', { ticket });
    assert.deepEqual([pressed.status, got.length], [303, 1]);
    const sent = String(pressed.headers.location).slice(person.base.length);
    for (const { status, text } of [await person.get(sent), await person.get(sent)]) {
      assert.equal(status, 200);
      assert.match(text, /The report was sent to the webhook/);
    }
    assert.equal((await handed(JSON.stringify(JSON.parse(got[0] ?? '').report))).state, 'unchanged');
  });

  it('is sent once by one button, however often that is pressed, and by no button that nobody was given', async (test) => {
    const { got, address } = await webhook(test, 202);
    const { person } = await finished(test, { helpDesk: address });
    const ticket = ticketOf((await person.get('check/1/send')).text);
    const press = () => person.post('check/1/send', { ticket });
    const all = [...(await Promise.all([press(), press()])), await press()];
    assert.deepEqual([all.map(({ status }) => status), got.length], [[303, 303, 303], 1]);
    for (const fields of [{}, { ticket: '' }, { ticket: `${ticket}x` }]) {
      const { status, text } = await person.post('check/1/send', { ...fields });
      assert.equal(status, 409);
      assert.match(text, /Nothing was sent this time/);
    }
    assert.equal((await person.get('check/1/sent?ticket=x')).status, 404);
    const other = ticketOf((await person.get('check/1/send')).text);
    assert.equal((await person.post('check/1/send', { ticket: other })).status, 303);
    assert.equal(got.length, 2, 'a new button sends again');
  });

  it('that fails says why, and the other ways are open', async (test) => {
    const { address } = await webhook(test, 413);
    const { person } = await finished(test, { helpDesk: address });
    const ticket = ticketOf((await person.get('check/1/send')).text);
    const { status, text: page } = await person.post('check/1/send', { ticket });
    assert.equal(status, 502);
    assert.match(
      page,
      /did not get to the webhook at [^<]*: it is too large for it \(status 413\)\. It is still here\./,
    );
    assert.match(page, /check\/1\/send">Send it another way/);
    const { text: german } = await person.post('de/check/1/send', { ticket });
    assert.match(
      german,
      /Nicht gesendet an die Webhook-Adresse bei [^<]*: der Bericht ist dafür zu groß \(Status 413\)\./,
    );
  });
});

describe('in a real browser', { skip }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** What a phone that looks at the screen reads. */
  async function read(png: Buffer): Promise<string | undefined> {
    const canvas = await (await browser.newContext()).newPage();
    const [width, height, letters] = (await canvas.evaluate(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png.toString('base64')}';
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      let letters = '';
      for (let place = 0; place < data.length; place += 4) letters += data[place] < 128 ? '1' : '0';
      return [width, height, letters];
    })()`)) as [number, number, string];
    const pixels = Uint8ClampedArray.from([...letters].flatMap((dark) => [0, 0, 0, 0].fill(dark === '1' ? 0 : 255)));
    return jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data;
  }

  it('the code on a dark page, read from the screen, carries the whole report to the help desk', async (test) => {
    const { page } = await finished(test, { helpPage: 'https://help.contoso.example/report' });
    const tab = await (await browser.newContext({ colorScheme: 'dark', deviceScaleFactor: 2 })).newPage();
    await tab.goto(page.address);
    await tab.waitForURL((url) => url.search === '');
    await tab.goto(`${tab.url()}check/1/send`);
    const seen = await read(await tab.locator('img.qr').screenshot());
    assert.match(seen ?? 'nothing', /^https:\/\/help\.contoso\.example\/report#r1\./);
    const { state, report, left } = await handed(seen ?? '');
    assert.deepEqual([state, left], ['unchanged', 'evidence']);
    assert.deepEqual(report.findings, fullReport('inspected').findings);
  });

  it('the file opens without scripts, without a network, and loads nothing', async (test) => {
    const { person } = await finished(test, {});
    const file = join(folder, 'report.html');
    writeFileSync(file, (await person.get('check/1/sign-in-report.html')).text);
    const tab = await (await browser.newContext({ javaScriptEnabled: false, offline: true })).newPage();
    const loaded: string[] = [];
    const complaints: string[] = [];
    tab.on('request', (request) => loaded.push(request.url()));
    tab.on('console', (message) => complaints.push(message.text()));
    await tab.goto(pathToFileURL(file).href);
    await tab.getByRole('heading', { name: 'Something in between opens the secure connection' }).waitFor();
    assert.deepEqual([loaded, complaints], [[pathToFileURL(file).href], []]);
    const held = await tab.locator('#report').textContent();
    assert.equal((await handed(held ?? '')).state, 'unchanged');
  });
});

it('a link leads to a page that takes it, also where nothing reads it in the browser', async (test) => {
  const { person } = await finished(test, {});
  const { status, text: page } = await person.get('report');
  assert.equal(status, 200);
  assert.match(page, /data-link[^>]*>.*paste the whole link.*<textarea/s);
});
