import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const missing = ['/usr/bin/dbus-run-session', '/usr/bin/gnome-keyring-daemon'].find((program) => !existsSync(program));
const home = mkdtempSync(join(tmpdir(), 'keys-'));
after(() => rmSync(home, { recursive: true, force: true }));

/** Saves, reads, removes and reads again; says how it was protected and what came back. */
const SCRIPT = `
import { savedSignIns } from '${join(import.meta.dirname, 'saved-sign-ins.ts')}';
import { systemKey } from '${join(import.meta.dirname, 'system-key.ts')}';
const saved = savedSignIns(process.env.HOME + '/state', systemKey);
const one = { authority: 'a', clientId: 'b', scope: 'c', username: 'd', refreshToken: 'e', signOutAddress: null };
const told = [await saved.write([one]), (await saved.read()).length];
await saved.remove();
process.stdout.write(JSON.stringify([...told, (await saved.read()).length, await systemKey.find()]));
process.exit(0);
`;

/** What the script says on a desktop of its own, which has a key store or has none. */
function onDesktop(before: string): unknown {
  const { DBUS_SESSION_BUS_ADDRESS: _, ...environment } = process.env;
  const env = { ...environment, HOME: home, XDG_RUNTIME_DIR: home, SCRIPT };
  const call = `${before} exec "${process.execPath}" --input-type=module-typescript -e "$SCRIPT"`;
  const shell = ['sh', '-c', call];
  const { stdout, stderr } = spawnSync('dbus-run-session', ['--', ...shell], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout.slice(stdout.indexOf('[')));
}

describe('the key of the system', { skip: missing === undefined ? false : `${missing} is not installed` }, () => {
  it('seals what is saved, and goes when it goes', () => {
    // Goes into the background when it is ready.
    const unlock = 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;';
    assert.deepEqual(onDesktop(unlock), ['system', 1, 0, null]);
  });

  it('is done without where no key store answers', () => {
    assert.deepEqual(onDesktop(''), ['file', 1, 0, null]);
  });
});
