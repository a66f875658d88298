import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { languages } from '../model/language.ts';
import { languageInPath, languageLiked } from './language-asked.ts';
import type { OpenPage } from './open-page.ts';
import { ask, openForAll, openForPerson, personAt } from './page-for-tests.ts';

describe('the language that is asked for', () => {
  it('is the one that the browser likes best of ours', () => {
    const liked = (header?: string) => languageLiked(header === undefined ? {} : { 'accept-language': header });
    assert.equal(liked(), 'en');
    assert.equal(liked('de'), 'de');
    assert.equal(liked('de-CH,de;q=0.9,en;q=0.8'), 'de');
    assert.equal(liked('tlh, en;q=0.5, de;q=0.7'), 'de');
    assert.equal(liked('de;q=0, *'), 'en');
    assert.equal(liked('en-GB, de'), 'en');
    assert.equal(liked(`${'x,'.repeat(100_000)}de`), 'en');
  });

  it('is the first part of a path, when it is exactly a tag of ours', () => {
    assert.equal(languageInPath(['de', 'codes', 'x']), 'de');
    for (const first of ['codes', 'DE', 'de-AT', 'constructor', '']) assert.equal(languageInPath([first]), undefined);
  });
});

describe('pages in a language', () => {
  let page: OpenPage;
  before(async () => {
    page = await openForAll();
  });
  after(() => page.close());
  const get = (path: string, liked = 'en') => ask(page.address, path, { headers: { 'accept-language': liked } });

  it('say which it is, and lead to the same page in every other', async () => {
    for (const [tag, name] of Object.entries(languages)) {
      const { status, text } = await get(`/${tag}/codes/0xCAA82EE7?for=admin`);
      assert.equal(status, 200);
      assert.match(text, new RegExp(`<html lang="${tag}"`));
      assert.match(text, new RegExp(`hreflang="${tag}" aria-current="true">${name}</a>`));
      for (const other of Object.keys(languages))
        assert.ok(text.includes(`href="/${other}/codes/0xCAA82EE7?for=admin"`), `${tag} to ${other}`);
    }
  });

  it('are those that the browser likes, at the address without a language', async () => {
    assert.match((await get('/codes/0xCAA82EE7', 'de-DE,de;q=0.9')).text, /<html lang="de"[\s\S]*Was Sie tun können/);
    assert.match((await get('/codes/0xCAA82EE7')).text, /<html lang="en"[\s\S]*What you can do/);
    assert.match((await get('/en/codes/0xCAA82EE7', 'de')).text, /<html lang="en"[\s\S]*What you can do/);
  });

  it('stay in it from link to link', async () => {
    for (const path of ['/de', '/de/', '/de/causes', '/de/causes/clock-skew', '/de/codes/0xCAA82EE7']) {
      const { status, text } = await get(path);
      assert.equal(status, 200, path);
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(text) ?? [];
      const ways = [...main.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, way = '']) => way);
      for (const way of ways) assert.ok(way.startsWith('/de/'), `${path} leads to ${way}`);
      assert.doesNotMatch(main.replace(/<[^>]*>/g, ' '), /\b(?:What|the|your|Paste|sign-in service)\b/, path);
    }
    assert.equal((await get('/de/codes/caa82ee7')).headers.location, '/de/codes/0xCAA82EE7');
  });

  it('are refused in it', async () => {
    assert.match((await get('/de/nowhere')).text, /Diese Seite gibt es nicht/);
    assert.match((await get('/nowhere', 'de')).text, /Diese Seite gibt es nicht/);
  });

  it('tell a report, and how far it is, in the language of who asks', async (test) => {
    const own = await openForPerson();
    test.after(() => own.close());
    const person = await personAt(own);
    const { headers } = await person.post('de/check', {});
    assert.match(String(headers.location), /\/de\/check\/1$/);
    await person.get('check/1/events');
    const { text } = await person.get('de/check/1');
    assert.match(text, /Kein Problem gefunden/);
    assert.match(text, /<html lang="de"/);
    assert.match((await person.get('de/check/1/report')).text, /<html lang="de">[\s\S]*Bericht zur Anmeldung/);
    assert.match((await person.get('check/1')).text, /No problem found/);
  });
});
