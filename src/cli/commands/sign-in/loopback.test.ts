import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { openLoopback } from './loopback.ts';

/** Asks with a Host header of one's own, as fetch does not let anybody. */
const ask = (port: string, path: string, host = `localhost:${port}`, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, path, method, host: '127.0.0.1', headers: { host } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject).end();
  });

describe('the way back from the browser', () => {
  it('takes the first answer, keeps the browser waiting, and shows how it ended', async () => {
    const loopback = await openLoopback();
    const back = fetch(`${loopback.redirectUri}/?code=abc&state=x`);
    assert.equal(await loopback.arrived, `${loopback.redirectUri}/?code=abc&state=x`);
    await Promise.all([
      loopback.show('<p>done</p>'),
      back.then(async (page) => assert.equal(await page.text(), '<p>done</p>')),
    ]);
    const headers = (await back).headers;
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.deepEqual([headers.get('cache-control'), headers.get('referrer-policy')], ['no-store', 'no-referrer']);
    loopback.close();
  });

  it('is registered without port and path', async () => {
    const loopback = await openLoopback();
    assert.match(loopback.redirectUri, /^http:\/\/localhost:\d+$/);
    loopback.close();
  });

  it('passes over whatever is no answer', async () => {
    const loopback = await openLoopback();
    const { port } = new URL(loopback.redirectUri);
    assert.equal(await ask(port, '/favicon.ico'), 404);
    assert.equal(await ask(port, '/'), 404);
    assert.equal(await ask(port, '/?code=abc', 'evil.example'), 404);
    assert.equal(await ask(port, '/?code=abc', undefined, 'POST'), 404);
    const back = ask(port, '/?code=first');
    await loopback.arrived;
    assert.equal(await ask(port, '/?code=second'), 404);
    await loopback.show('');
    assert.equal(await back, 200);
    assert.match(await loopback.arrived, /code=first$/);
    loopback.close();
  });

  it('shows nothing to a browser that never came', async () => {
    const loopback = await openLoopback();
    await loopback.show('<p>late</p>');
    loopback.close();
  });
});
