import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { settingsFiles, settingsHere } from './settings-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
after(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const given = (SIGNIN_DOCTOR_SETTINGS: string) =>
  settingsHere({ platform: 'linux', environment: { SIGNIN_DOCTOR_SETTINGS } });

describe('settings', () => {
  it('stand where each system keeps them: those of the person, then those of the organisation', () => {
    const of = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv) => settingsFiles({ platform, environment });
    assert.deepEqual(of('linux', { XDG_CONFIG_HOME: '/home/kim/cfg' }), [
      '/home/kim/cfg/signin-doctor/settings.json',
      '/etc/signin-doctor/settings.json',
    ]);
    assert.match(of('linux', { XDG_CONFIG_HOME: 'relative' })[0] ?? '', /\/\.config\/signin-doctor\/settings\.json$/);
    assert.match(of('darwin', {})[1] ?? '', /^\/Library\/Application Support\/signin-doctor\/settings\.json$/);
    assert.deepEqual(
      of('win32', { APPDATA: '/roaming', PROGRAMDATA: '/all' }).map((file) => file.replaceAll('\\', '/')),
      ['/roaming/signin-doctor/settings.json', '/all/signin-doctor/settings.json'],
    );
  });

  it('of the person come first, and none at all are fine', async () => {
    mkdirSync(join(folder, 'signin-doctor'));
    written('signin-doctor/settings.json', '{ "helpDesk": "desk@contoso.example" }');
    const here = (home: string) => settingsHere({ platform: 'linux', environment: { XDG_CONFIG_HOME: home } });
    assert.deepEqual(await here(folder), { helpDesk: 'desk@contoso.example' });
    assert.deepEqual(await here(join(folder, 'nowhere')), {});
  });

  it('that cannot be read are told with their place', async () => {
    await assert.rejects(given(written('broken.json', '{')), /broken\.json are no JSON/);
    await assert.rejects(
      given(written('wrong.json', '{"helpdesk": 1}')),
      /wrong\.json: there is no setting "helpdesk"/,
    );
    await assert.rejects(given(join(folder, 'missing.json')), /missing\.json cannot be read: ENOENT/);
  });
});
