import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { handOffHere } from '../cli/commands/refer/hand-off-here.ts';
import { factsForTests } from '../gather/browser/browser-facts-for-tests.ts';
import type { Settings } from '../integrations/settings.ts';
import { webhook } from '../integrations/webhook-for-tests.ts';
import { handedIn } from '../report/handed/handed.ts';
import { knownHere } from './known-here.ts';
import { ask, openForAll, ticketOf } from './page-for-tests.ts';
import { plainOf } from './page-words-for-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-'));
after(() => rmSync(folder, { recursive: true }));

const TOKEN = `eyJhbGciOiJub25lIn0.${'a'.repeat(40)}.${'b'.repeat(20)}`;

const posting = (origin: string) => (path: string, fields: Readonly<Record<string, string>>) =>
  ask(origin, path, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

/** Somebody whose browser looked, at the page of a help desk with these settings. */
async function looked(test: TestContext, settings: Settings) {
  const page = await openForAll(handOffHere(settings, { XDG_STATE_HOME: folder }, false));
  test.after(() => page.close());
  const { origin } = new URL(page.address);
  const get = (path: string) => ask(origin, path);
  const post = posting(origin);
  const found = await post('/look', { seen: JSON.stringify(factsForTests()), code: '0xCAA70004' });
  return { origin, found: found.text, get, post, brings: fieldsIn(found.text, '/look/send') };
}

/** The same pages where no server can be reached: nobody hands anything off. */
async function atWorker(test: TestContext) {
  const page = await openForAll();
  test.after(() => page.close());
  return { post: posting(new URL(page.address).origin) };
}

/** The hidden fields of the form that leads there, as a browser sends them. */
function fieldsIn(page: string, action: string): Readonly<Record<string, string>> {
  const form = new RegExp(`<form method="post" action="${action}">(.*?)</form>`, 's').exec(page)?.[1] ?? '';
  const fields = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, plainOf(value)]));
}

async function handed(text: string) {
  const found = await handedIn(text, knownHere());
  assert.ok(found !== null && found !== 'damaged', text.slice(0, 100));
  return found;
}

describe('what a browser saw, on its way to the admin', () => {
  it('is shown as it goes, saved, drawn for a phone and said, and nobody vouches for it', async (test) => {
    const { found, post, brings } = await looked(test, { helpPage: 'https://help.contoso.example/report' });
    assert.match(found, /<button>Send it to your IT admin<\/button>/);
    assert.deepEqual(Object.keys(brings), ['seen', 'at', 'code']);
    const { status, text: page } = await post('/look/send', brings);
    assert.equal(status, 200);
    assert.doesNotMatch(page, /name="ticket"/, 'no help desk is set');
    assert.deepEqual(fieldsIn(page, '/look/report'), brings);
    const shown = await post('/look/report', fieldsIn(page, '/look/report'));
    const file = await post('/look/sign-in-report.html', fieldsIn(page, '/look/sign-in-report.html'));
    assert.equal(shown.text, file.text);
    assert.match(String(file.headers['content-disposition']), /^attachment/);
    const { report, state } = await handed(file.text);
    assert.deepEqual([state, report.madeAt, report.codeJudgement?.code], ['unsigned', brings.at, '0xCAA70004']);
    assert.match(page, new RegExp(`<p class="said">${report.supportCode}</p>`));
    assert.match(page, /href="mailto:\?subject=/);
    assert.match(page, /<svg [^>]*aria-label="QR code that carries the report"/);
    assert.equal((await post('/look', fieldsIn(page, '/look'))).status, 200, 'the way back');
  });

  it('is one tap where the help desk has set an address, and one report', async (test) => {
    const { got, address } = await webhook(test, 202);
    const { get, post, brings } = await looked(test, { helpDesk: address });
    const { text: page } = await post('/look/send', brings);
    const fields = fieldsIn(page, '/look/send');
    assert.equal(fields.ticket, ticketOf(page));
    const [first, second] = [await post('/look/send', fields), await post('/look/send', fields)];
    assert.deepEqual([first.status, second.status, got.length], [303, 303, 1]);
    assert.match((await get(String(first.headers.location))).text, /The report was sent to the webhook/);
    assert.equal((await handed(JSON.stringify(JSON.parse(got[0] ?? '').report))).state, 'unsigned');
  });

  it('that did not get there is still here, with the other ways', async (test) => {
    const { address } = await webhook(test, 500);
    const { post, brings } = await looked(test, { helpDesk: address });
    const { text: page } = await post('/look/send', brings);
    const failed = await post('/look/send', fieldsIn(page, '/look/send'));
    assert.equal(failed.status, 502);
    assert.match(failed.text, /It is still here\./);
    assert.deepEqual(fieldsIn(failed.text, '/look/send'), brings);
  });

  it('is asked for by buttons alone, and has the time that the page gave it', async (test) => {
    const { get, post, brings } = await looked(test, {});
    for (const path of ['/look/send', '/look/report', '/look/sign-in-report.html'])
      assert.equal((await get(path)).status, 405, path);
    for (const path of ['/look/sent', '/look/code.svg', '/look/nothing']) assert.equal((await get(path)).status, 404);
    for (const at of ['', 'yesterday', '9999-99-99T99:99:99.999Z', '<script>']) {
      const { status, text } = await post('/look/report', { ...brings, at });
      assert.equal(status, 200);
      assert.ok(Math.abs(Date.parse((await handed(text)).report.madeAt) - Date.now()) < 60_000, at);
    }
  });

  it("is sent by nobody else's page", async (test) => {
    const { got, address } = await webhook(test, 202);
    const { post, brings, origin } = await looked(test, { helpDesk: address });
    const { text: page } = await post('/look/send', brings);
    const body = new URLSearchParams(fieldsIn(page, '/look/send')).toString();
    for (const site of ['cross-site', 'same-site', 'none']) {
      const headers = { 'sec-fetch-site': site, 'content-type': 'application/x-www-form-urlencoded' };
      assert.equal((await ask(origin, '/look/send', { method: 'POST', headers, body })).status, 403, site);
    }
    assert.equal(got.length, 0);
  });

  it('holds no name and no secret that a page or a proxy said', async (test) => {
    const { post } = await looked(test, {});
    const { server } = factsForTests();
    const strange = { status: 200, title: `Hello anna.maier@contoso.com, ${TOKEN}` };
    const seen = JSON.stringify(factsForTests({ server: { ...server, strange, dateMs: null } }));
    for (const [title, send] of [
      ['at a help desk', post],
      ['without a network', (await atWorker(test)).post],
    ] as const) {
      const { status, text } = await send('/look/report', { seen });
      assert.equal(status, 200);
      assert.match(text, /Hello user-1/, title);
      assert.doesNotMatch(text, /anna\.maier|eyJ/, title);
    }
  });

  it('is compared with the time before, to the word as the terminal compares', async (test) => {
    const { server } = factsForTests();
    const late = { ...server, sentAtMs: server.sentAtMs - 3_600_000 };
    const { get, post } = await looked(test, {});
    const first = await post('/look', { seen: JSON.stringify(factsForTests({ server: late })) });
    assert.doesNotMatch(first.text, /Compared with the check before/);
    const again = await post('/look', fieldsIn(first.text, '/look'));
    assert.equal(again.status, 200);
    assert.match(again.text, /data-look/);
    const since = plainOf(/name="since" value="([^"]*)"/.exec(again.text)?.[1] ?? '');
    const second = await post('/look', { seen: JSON.stringify(factsForTests()), since });
    assert.match(
      second.text,
      /<h3>Compared with the check before<\/h3><ul><li><span class="strong">Gone now:<\/span> This computer/,
    );
    for (const wrong of ['', '{}', '<script>'])
      assert.doesNotMatch((await post('/look', { seen: since, since: wrong })).text, /Compared with|<script>/);
    assert.equal((await get('/look')).status, 200);
  });
});
