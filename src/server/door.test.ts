import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OpenPage } from './open-page.ts';
import { ask, openForAll, openForPerson, type Person, personAt } from './page-for-tests.ts';

describe('the page of one person', () => {
  let page: OpenPage;
  let person: Person;
  let runs = 0;
  before(async () => {
    const { report } = await import('../report/report-for-tests.ts');
    page = await openForPerson(async () => {
      runs += 1;
      return report();
    });
    person = await personAt(page);
  });
  after(() => page.close());

  const [cookieOf, own] = [() => ({ cookie: person.cookie }), () => ({ cookie: person.cookie, origin: person.origin })];
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  it('gives its cookie to this path alone, to no script and to no other page', () => {
    assert.match(
      String(person.entered.headers['set-cookie']),
      /^signin-doctor=[\w-]{43}; Path=\/[\w-]{12}; HttpOnly; SameSite=Strict$/,
    );
  });

  it('is closed to those without the cookie, and tells them nothing of where it lies', async () => {
    for (const path of ['/', person.base, `${person.base}check/1`, `${person.base}assets/page.css`, '/favicon.ico']) {
      const { status, text } = await ask(person.origin, path);
      assert.equal(status, 403);
      assert.ok(!text.includes(person.base));
    }
    const wrong = { cookie: `signin-doctor=${'A'.repeat(43)}` };
    assert.equal((await ask(person.origin, person.base, { headers: wrong })).status, 403);
  });

  it('opens to the right key alone', async () => {
    const key = new URL(page.address).searchParams.get('key') ?? '';
    for (const wrong of ['', 'x', `${key}x`, key.slice(1), key.toLowerCase()]) {
      const { status, headers } = await ask(person.origin, `${person.base}?key=${wrong}`);
      assert.deepEqual([status, headers['set-cookie']], [403, undefined]);
    }
    assert.equal((await ask(person.origin, `/?key=${key}`)).status, 403, 'nor at another path');
    assert.equal((await ask(person.origin, `${person.base}?key=${key}`)).status, 200, 'as often as one likes');
  });

  it('opens once to the key that others on this computer can read', async () => {
    const { origin, pathname, search } = new URL(page.addressForOnce);
    assert.equal((await ask(origin, `${pathname}${search}`)).status, 200);
    assert.equal((await ask(origin, `${pathname}${search}`)).status, 403);
  });

  it('answers to no other name: one that was led here by DNS has no key, and would have none', async () => {
    const port = new URL(person.origin).port;
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
    ]) {
      assert.equal((await ask(person.origin, person.base, { headers: { ...cookieOf(), host } })).status, 421);
      const { pathname, search } = new URL(page.address);
      const keyed = await ask(person.origin, `${pathname}${search}`, { headers: { host } });
      assert.deepEqual([keyed.status, keyed.headers['set-cookie']], [421, undefined]);
    }
  });

  it('does nothing that another page asks for', async () => {
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${person.origin}0` },
      { origin: person.origin, 'sec-fetch-site': 'cross-site' },
      { origin: person.origin, 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      {},
    ];
    for (const headers of foreign) {
      const asked = { method: 'POST', headers: { ...cookieOf(), ...form, ...headers }, body: 'code=' };
      assert.equal((await ask(person.origin, `${person.base}check`, asked)).status, 403, JSON.stringify(headers));
    }
    for (const site of ['cross-site', 'same-site'])
      assert.equal((await person.get('codes/0xCAA70004', { 'sec-fetch-site': site })).status, 403);
    assert.equal(runs, 0);
  });

  it('acts on no mere question', async () => {
    assert.equal((await person.get('check')).status, 303);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      assert.ok(
        [403, 405].includes((await ask(person.origin, `${person.base}check`, { method, headers: own() })).status),
      );
    assert.equal(runs, 0);
  });

  it('reads forms of a million bytes and no more, of their own type', async () => {
    const url = `${person.base}explain`;
    const post = (headers: Readonly<Record<string, string>>, body: string) =>
      ask(person.origin, url, { method: 'POST', headers: { ...own(), ...headers }, body });
    assert.equal((await post(form, `text=caa70004${'+'.repeat(1_000_000)}`)).status, 200);
    const large = post(form, `text=${'x'.repeat(3_000_000)}`);
    await large.then(
      ({ status }) => assert.equal(status, 413),
      (error) => assert.match(error.code, /ECONNRESET|EPIPE/),
    );
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])
      assert.equal((await post({ 'content-type': type }, 'text=caa70004')).status, 415);
    for (const odd of ['', '%', '%FF%FE', '&&==&', 'text', 'text=%00%01', `${'a&'.repeat(100_000)}`])
      assert.equal((await post(form, odd)).status, 404, odd.slice(0, 20));
  });

  it('takes odd addresses for what they are: nothing', async () => {
    for (const path of [
      '%',
      '%zz',
      '..%2f..%2fetc/passwd',
      'assets/..%2Fpage.css',
      'assets/constructor',
      'codes/',
      'codes/a/b',
      'check/0',
      'check/__proto__',
      'causes/x',
      'nowhere',
    ])
      assert.equal((await person.get(path)).status, 404, path);
    assert.ok([403, 404].includes((await ask(person.origin, `${person.base}../x`, { headers: own() })).status));
    assert.ok([400, 403].includes((await ask(person.origin, 'http://evil.example/', { headers: own() })).status));
  });

  it('forbids scripts, styles, frames and addresses of others on everything', async () => {
    const answers = [
      await person.get(''),
      await person.get('assets/page.js'),
      await ask(person.origin, '/'),
      person.entered,
    ];
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /^default-src 'none';.*frame-ancestors 'none'$/);
      assert.doesNotMatch(policy, /unsafe|http|\*/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['access-control-allow-origin'], undefined);
    }
  });
});

describe('the page for all', () => {
  it('has no key and no examination', async () => {
    const page = await openForAll();
    try {
      const { origin } = new URL(page.address);
      assert.equal(page.address, `${origin}/`);
      const { status, text } = await ask(origin, '/codes/0xCAA70004');
      assert.equal(status, 200);
      assert.match(text, /<code>signin-doctor check --code 0xCAA70004<\/code>/);
      assert.doesNotMatch(text, /Check this computer/);
      const post = { method: 'POST', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' } };
      assert.match(text, /<form action="\/look">/, 'the browser looks instead');
      assert.equal((await ask(origin, '/check', { ...post, body: '' })).status, 405);
      assert.equal((await ask(origin, '/check/1')).status, 404);
      assert.equal((await ask(origin, '/explain', { ...post, body: 'text=caa70004' })).status, 200);
    } finally {
      await page.close();
    }
  });
});
