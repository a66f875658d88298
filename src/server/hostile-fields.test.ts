import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { factsForTests } from '../gather/browser/browser-facts-for-tests.ts';
import type { OpenPage } from './open-page.ts';
import { ask, openForAll, openForPerson, type Person, personAt, SCRIPT } from './page-for-tests.ts';
import type { SignInAbout } from './sign-in-runs.ts';

/** Everything a person, a page or a server can write into a page, as a script. */
const assertHarmless = (page: string): void =>
  assert.doesNotMatch(page, /<script>|<img src=x|onerror="|href="javascript:/);

const APP = '11111111-2222-3333-4444-555555555555';

describe('hostile texts at a help desk', () => {
  let page: OpenPage;
  let origin = '';
  before(async () => {
    page = await openForAll();
    ({ origin } = new URL(page.address));
  });
  after(() => page.close());

  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    ask(origin, path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });

  it('are text in what a browser says it saw', async () => {
    const { server, document } = factsForTests();
    const strange = { status: 200, title: SCRIPT.slice(0, 200) };
    const facts = [
      factsForTests({ server: { ...server, via: SCRIPT } }),
      factsForTests({ server: { ...server, strange, dateMs: null } }),
      factsForTests({
        document: { ...document, text: JSON.stringify({ issuer: SCRIPT, jwks_uri: SCRIPT, error: SCRIPT }) },
      }),
    ];
    for (const seen of facts)
      for (const path of ['/look', '/look?for=admin', '/look/report']) {
        const { status, text } = await post(path, { seen: JSON.stringify(seen) });
        assert.equal(status, 200);
        assertHarmless(text);
      }
  });

  it('end nothing where they are no facts', async () => {
    const forged = JSON.stringify(factsForTests()).replace('{', '{"__proto__":{"isOnline":false},');
    for (const seen of ['', SCRIPT, '[]', '{}', 'null', '7', `${'['.repeat(90_000)}`, '{"cloud":"constructor"}'])
      assert.equal((await post('/look', { seen })).status, 400, seen.slice(0, 30));
    assert.equal((await post('/look', { seen: forged })).status, 200);
    assert.equal('isOnline' in {}, false);
  });

  it('name no host that the browser would then be sent to', async () => {
    for (const query of [`cloud=${encodeURIComponent(SCRIPT)}`, 'cloud=__proto__', 'cloud=evil.example']) {
      const { headers, text } = await ask(origin, `/look?${query}`);
      assertHarmless(text);
      assert.match(
        String(headers['content-security-policy']),
        /connect-src 'self' https:\/\/login\.microsoftonline\.com https:\/\/aadcdn\.msftauth\.net https:\/\/teams\.microsoft\.com;/,
      );
    }
    assert.equal((await ask(origin, `/look?code=${encodeURIComponent(SCRIPT)}`)).status, 404);
  });

  it('do not choose the time that the server tells', async () => {
    const headers = { via: SCRIPT, 'x-forwarded-for': SCRIPT, host: 'evil.example' };
    const { text, headers: kind } = await ask(origin, '/look/time', { headers });
    assert.match(String(kind['content-type']), /^application\/json/);
    assert.equal(JSON.parse(text).family, null);
  });
});

describe('hostile texts at the page of one person', () => {
  let page: OpenPage;
  let person: Person;
  const asked: SignInAbout[] = [];
  const pasted: string[] = [];
  before(async () => {
    const here = (about: SignInAbout, signal: AbortSignal) => {
      asked.push(about);
      about.desk.onPaste((text) => pasted.push(text));
      about.desk.ask('https://login.example/?x="><script>alert(1)</script>');
      return new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    page = await openForPerson(undefined, () => {}, { here, clientId: null, tenant: null });
    person = await personAt(page);
  });
  after(() => page.close());

  it('start neither a look nor a sign-in', async () => {
    for (const field of ['user', 'code']) {
      const { status, text } = await person.post('check', { [field]: SCRIPT });
      assert.equal(status, 404);
      assertHarmless(text);
    }
    const good = { 'client-id': APP, user: 'a@contoso.com', tenant: 'contoso.com', cloud: 'public' };
    for (const field of ['client-id', 'user', 'tenant']) {
      const { status, text } = await person.post('sign-in', { ...good, [field]: SCRIPT });
      assert.equal(status, 404, field);
      assertHarmless(text);
    }
    assert.deepEqual(asked, []);
  });

  it('are text on the page of a sign-in, and one sign-in at a time is enough for whoever replays', async () => {
    const good = { 'client-id': APP, cloud: SCRIPT };
    const first = await person.post('sign-in', good);
    assert.match(String(first.headers.location), /sign-in\/1$/);
    assert.equal((await person.post('sign-in', good)).headers.location, first.headers.location);
    assert.deepEqual([asked.length, asked[0]?.cloud, asked[0]?.user], [1, 'public', null]);
    assertHarmless((await person.get('sign-in/1')).text);
    await person.post('sign-in/1/paste', { text: SCRIPT });
    assert.deepEqual(pasted, [SCRIPT]);
    for (const path of ['sign-in/1/other', 'sign-in/2', 'sign-in/1/paste/x'])
      assert.ok([404, 405].includes((await person.post(path, {})).status), path);
  });

  it('open no program that was started later to an old cookie', async () => {
    const later = await openForPerson();
    const { origin, pathname } = new URL(later.address);
    const { status } = await ask(origin, pathname, { headers: { cookie: person.cookie } });
    await later.close();
    assert.equal(status, 403);
  });
});
