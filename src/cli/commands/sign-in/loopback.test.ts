import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { growingPage } from './growing-page.ts';
import { openLoopback } from './loopback.ts';

/** Asks with a Host header of one's own, as fetch does not let anybody. */
const ask = (port: string, path: string, host = `localhost:${port}`, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, path, method, host: '127.0.0.1', headers: { host } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject).end();
  });

/** A loopback with a page, and the texts that were pasted into it. */
async function opened() {
  const page = growingPage('<p>first</p>', 'p{}');
  const pasted: string[] = [];
  const loopback = await openLoopback({ show: page.show, read: (text) => pasted.push(text) });
  return { page, pasted, loopback, port: new URL(loopback.redirectUri).port };
}

describe('the way back from the browser', () => {
  it('takes the first answer, and shows how it goes on and how it ended', async () => {
    const { loopback, page } = await opened();
    const back = fetch(`${loopback.redirectUri}/?code=abc&state=x`);
    assert.equal(await loopback.arrived, `${loopback.redirectUri}/?code=abc&state=x`);
    page.tell('<p>then</p>');
    const answer = await back;
    await Promise.all([page.end('<p>done</p>'), answer.text()]).then(([, text]) =>
      assert.equal(text, '<p>first</p><p>then</p><p>done</p>'),
    );
    const { headers } = answer;
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-[^']+';/);
    assert.deepEqual([headers.get('cache-control'), headers.get('referrer-policy')], ['no-store', 'no-referrer']);
    loopback.close();
  });

  it('is registered without port and path', async () => {
    const { loopback } = await opened();
    assert.match(loopback.redirectUri, /^http:\/\/localhost:\d+$/);
    loopback.close();
  });

  it('passes over whatever is no answer', async () => {
    const { loopback, page, port, pasted } = await opened();
    assert.equal(await ask(port, '/favicon.ico'), 404);
    assert.equal(await ask(port, '/'), 404);
    assert.equal(await ask(port, '/?code=abc', 'evil.example'), 404);
    assert.equal(await ask(port, '/?code=abc', undefined, 'POST'), 404);
    assert.equal(await ask(port, new URL(loopback.watchAddress).pathname, 'evil.example', 'POST'), 404);
    assert.equal(await ask(port, new URL(loopback.watchAddress).pathname, undefined, 'DELETE'), 404);
    const back = ask(port, '/?code=first');
    await loopback.arrived;
    assert.equal(await ask(port, '/?code=second'), 404);
    await page.end('');
    assert.equal(await back, 200);
    assert.match(await loopback.arrived, /code=first$/);
    assert.deepEqual(pasted, []);
    loopback.close();
  });

  it('lets the person watch and paste at an address that nobody can guess', async () => {
    const { loopback, page, pasted } = await opened();
    assert.match(loopback.watchAddress, /\/[\da-f]{32}$/);
    const watching = await fetch(loopback.watchAddress);
    const body = new URLSearchParams({ text: 'AADSTS50126: wrong & old' });
    const pasting = await fetch(loopback.watchAddress, { method: 'POST', body });
    assert.deepEqual(pasted, ['AADSTS50126: wrong & old']);
    const [, ...texts] = await Promise.all([page.end('<p>done</p>'), watching.text(), pasting.text()]);
    assert.deepEqual(texts, ['<p>first</p><p>done</p>', '<p>first</p><p>done</p>']);
    loopback.close();
  });

  it('reads no text without end', async () => {
    const { loopback, page, pasted } = await opened();
    const body = new URLSearchParams({ text: 'x'.repeat(70_000) });
    const pasting = await fetch(loopback.watchAddress, { method: 'POST', body });
    assert.deepEqual(pasted, ['']);
    await Promise.all([page.end(''), pasting.text()]);
    loopback.close();
  });

  it('shows nothing to a browser that never came', async () => {
    const { loopback, page } = await opened();
    await page.end('<p>late</p>');
    loopback.close();
  });
});
