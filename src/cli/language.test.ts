import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../model/language.ts';
import { widthOf } from '../report/wrap.ts';
import { signinDoctor } from './run-for-tests.ts';

const GERMAN = { LC_ALL: 'de_AT.UTF-8' };

describe('the language of the program', () => {
  it('is the one that --lang names, in any spelling of its tag', async () => {
    const { status, stdout } = await signinDoctor(['explain', '0xCAA82EE7', '--lang', 'de-CH']);
    assert.equal(status, 0);
    assert.match(stdout, /^0xCAA82EE7: Der Name des Anmeldeservers wurde nicht gefunden\./);
    assert.match(stdout, /Was Sie tun können/);
  });

  it('is that of the system, as POSIX orders its variables, unless the call names one', async () => {
    const first = async (...[args, env]: [string[], NodeJS.ProcessEnv]) =>
      (await signinDoctor(['explain', 'AADSTS50126', ...args], { env })).stdout.split('\n')[0];
    assert.match((await first([], GERMAN)) ?? '', /Benutzername oder Kennwort ist falsch/);
    assert.match((await first([], { LC_ALL: '', LC_MESSAGES: 'de_DE', LANG: 'C' })) ?? '', /Benutzername/);
    assert.match((await first(['--lang', 'en'], GERMAN)) ?? '', /user name or the password/);
    assert.match((await first([], { LC_ALL: 'tlh_KX.UTF-8', LANG: 'de_DE' })) ?? '', /user name or the password/);
  });

  it('is English in JSON, unless the call names another: then texts follow it, ids and words do not', async () => {
    const codeIn = async (...args: string[]) => {
      const { stdout } = await signinDoctor(['explain', 'AADSTS50126', '--json', ...args], { env: GERMAN });
      return JSON.parse(stdout).codes[0];
    };
    const [english, german] = [await codeIn(), await codeIn('--lang', 'de')];
    assert.equal(english.title, 'The user name or the password is wrong');
    assert.equal(german.title, 'Benutzername oder Kennwort ist falsch');
    for (const field of ['code', 'space', 'symbol', 'standing', 'known']) assert.equal(german[field], english[field]);
    assert.deepEqual(german.causes.map(idOf), english.causes.map(idOf));
    assert.deepEqual(german.actions.map(idOf), english.actions.map(idOf));
  });

  it('tells an examination too', async () => {
    const { stdout, stderr } = await signinDoctor(['check', '--only', 'hosts-file', '--offline'], { env: GERMAN });
    assert.match(stdout, /^Nicht eindeutig: Es ist kein Fehler nachgewiesen/);
    assert.match(stderr, /^Hosts-Datei dieses Computers: fertig/m);
  });

  it('complains in it, also about a call that cannot be read to its end', async () => {
    const complaint = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      (await signinDoctor([...args], { env })).stderr;
    assert.equal(
      await complaint(['explian', '--lang', 'de'], { LC_ALL: 'ja_JP' }),
      'signin-doctor: den Befehl „explian“ gibt es nicht; meinten Sie „explain“?\n',
    );
    assert.equal(
      await complaint(['check', '--for', 'kim', '--lang=es']),
      'signin-doctor: --for: espera user o admin, no "kim"\n',
    );
    assert.match(
      await complaint(['check', '--lang', 'tlh'], GERMAN),
      /^signin-doctor: --lang: erwartet wird en \(English\) oder/,
    );
    assert.match(await complaint(['explain', 'hello'], { LC_ALL: 'ja_JP' }), /この文字列に状態コードはありません/);
    assert.match(await complaint(['explain', 'hello', '--lang', 'en'], GERMAN), /there is no status code in this text/);
  });

  it('helps in it, with the same commands and options and within the width of a page', async () => {
    const help = async (...args: string[]) => (await signinDoctor(args)).stdout;
    const typed = (text: string) => text.match(/^ {2}\S.*$/gm)?.map((line) => line.trim().split(/ {2}/)[0]);
    for (const language of Object.keys(languages).filter((tag) => tag !== 'en'))
      for (const call of [['--help'], ['refer', '--help'], ['help', 'check']]) {
        const [own, english] = [await help(...call, '--lang', language), await help(...call)];
        assert.notEqual(own, english);
        assert.deepEqual(typed(own), typed(english));
        if (call.length === 2) for (const line of own.split('\n')) assert.ok(widthOf(line) < 80, line);
      }
    assert.match((await signinDoctor(['serve', '--help'], { env: GERMAN })).stdout, /^Aufruf: signin-doctor serve/);
  });

  it('names those that there are, when it does not know one', async () => {
    const { status, stdout, stderr } = await signinDoctor(['explain', 'AADSTS50126', '--lang', 'tlh']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^signin-doctor: --lang wants en \(English\).* de \(Deutsch\).*, not "tlh"\n$/);
  });
});

const idOf = ({ id }: { readonly id: string }): string => id;
