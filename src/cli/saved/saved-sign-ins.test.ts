import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type SavedSignIn, savedSignIns } from './saved-sign-ins.ts';
import { stateFolder } from './state-folder.ts';
import type { SystemKey } from './system-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'saved-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const kim: SavedSignIn = {
  ...{ authority: 'login.example', clientId: 'app', scope: 'openid', username: 'kim@contoso.example' },
  ...{ refreshToken: 'a-secret', signOutAddress: null },
};

/** A key store that may be closed. */
function keyStore(isOpen = true): SystemKey & { key: Buffer | null } {
  return {
    key: null,
    async get() {
      this.key ??= isOpen ? randomBytes(32) : null;
      return this.key;
    },
    async find() {
      return this.key;
    },
    async remove() {
      this.key = null;
    },
  };
}

let count = 0;
const place = (): string => {
  count += 1;
  return join(folder, String(count));
};

describe('saved sign-ins', () => {
  it('are sealed where the system keeps a key', async () => {
    const [own, key] = [place(), keyStore()];
    assert.equal(await savedSignIns(own, key).write([kim]), 'system');
    assert.deepEqual(readdirSync(own), ['sign-ins.sealed']);
    assert.ok(!readFileSync(join(own, 'sign-ins.sealed'), 'utf8').includes('secret'));
    assert.deepEqual(await savedSignIns(own, key).read(), [kim]);
  });

  it('lie in a file for the person alone where it keeps none', async () => {
    const own = place();
    assert.equal(await savedSignIns(own, keyStore(false)).write([kim]), 'file');
    assert.deepEqual(await savedSignIns(own, keyStore(false)).read(), [kim]);
    assert.equal(statSync(join(own, 'sign-ins.json')).mode & 0o777, 0o600);
  });

  it('leave no open file behind once the system keeps a key', async () => {
    const own = place();
    await savedSignIns(own, keyStore(false)).write([kim]);
    await savedSignIns(own, keyStore()).write([kim]);
    assert.deepEqual(readdirSync(own), ['sign-ins.sealed']);
  });

  it('count as none when key or file is another one', async () => {
    const [own, key] = [place(), keyStore()];
    const saved = savedSignIns(own, key);
    await saved.write([kim]);
    assert.deepEqual(await savedSignIns(own, { ...keyStore(), find: async () => randomBytes(32) }).read(), []);
    assert.deepEqual(await savedSignIns(own, keyStore(false)).read(), []);
    const sealed = readFileSync(join(own, 'sign-ins.sealed'), 'utf8');
    writeFileSync(join(own, 'sign-ins.sealed'), sealed.slice(0, -8).concat('AAAAAAAA'));
    assert.deepEqual(await saved.read(), []);
    writeFileSync(join(own, 'sign-ins.sealed'), '');
    assert.deepEqual(await saved.read(), []);
  });

  it('count as none when the file holds something else', async () => {
    const own = place();
    await savedSignIns(own, keyStore(false)).write([kim]);
    for (const text of ['', '{', '{}', '[1, null]', '[{"authority":"x"}]']) {
      writeFileSync(join(own, 'sign-ins.json'), text);
      assert.deepEqual(await savedSignIns(own, keyStore(false)).read(), []);
    }
  });

  it('are gone after they are removed, and so is the key', async () => {
    const [own, key] = [place(), keyStore()];
    await savedSignIns(own, key).write([kim]);
    await savedSignIns(own, key).remove();
    assert.deepEqual([readdirSync(own), key.key], [[], null]);
    await savedSignIns(place(), key).remove();
  });
});

describe('the folder for what programs keep', () => {
  it('is where the system wants it', () => {
    const of = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv) => stateFolder({ platform, environment });
    assert.equal(of('linux', { XDG_STATE_HOME: '/srv/state' }), '/srv/state/signin-doctor');
    assert.match(of('linux', { XDG_STATE_HOME: 'relative' }), /\/\.local\/state\/signin-doctor$/);
    assert.match(of('darwin', {}), /Library\/Application Support\/signin-doctor$/);
    assert.match(of('win32', { LOCALAPPDATA: '/C/Local' }), /^\/C\/Local.signin-doctor$/);
  });
});
