import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Evidence } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { textOf } from '../../model/said.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { deviceState } from './device-state.ts';

const recorded = (name: string): string => readFileSync(join(import.meta.dirname, '../device/fixtures', name), 'utf8');

/** A computer whose tools print what was recorded; a tool that is not listed is not there. */
const computerWith = (platform: NodeJS.Platform, printed: Readonly<Record<string, string>>, files = printed) => {
  const given = (from: Readonly<Record<string, string>>, name: string): Outcome<string> =>
    from[name] === undefined ? failed('run-command', 'not-found') : success(from[name]);
  const host: Partial<Host> = {
    ...{ platform, environment: { HOME: '/home/bob' } },
    run: async (command) => given(printed, command),
    readText: async (path) => given(files, path),
  };
  return localWorld(thisComputer(), {}, host, { user: 'eve@contoso.example' });
};

const factsIn = (evidence: readonly Evidence[]) =>
  evidence.flatMap((seen) => (seen.kind === 'device-state-read' ? [[seen.by, seen.facts]] : []));

describe('device-state', () => {
  it('asks the four tools of Windows, and compares with the address of the call', async () => {
    const context = computerWith('win32', {
      dsregcmd: recorded('whole-cloud-joined.txt'),
      whoami: 'bob@contoso.example\r\n',
      w32tm: recorded('w32tm-german.txt'),
      wevtutil: recorded('aad-events.xml'),
    });
    const evidence = await deviceState.run(context);
    assert.deepEqual(
      factsIn(evidence).map(([by]) => by),
      ['dsregcmd', 'whoami', 'w32tm'],
    );
    assert.partialDeepStrictEqual(factsIn(evidence)[1], ['whoami', { typed: 'eve@contoso.example' }]);
    assert.equal(evidence.filter(({ kind }) => kind === 'event-read').length, 3);
    const summary = deviceState.summarise(evidence).text;
    assert.equal(
      summary,
      'Known to an organisation; has a ticket for all work apps; 3 recent entries about failed sign-ins',
    );
  });

  it('was not looked at where no tool of Windows answers', async () => {
    const [piece, ...others] = await deviceState.run(computerWith('win32', {}));
    assert.ok(piece?.kind === 'check-not-run' && others.length === 0);
    assert.deepEqual([piece.status, piece.why], ['failed', 'no tool of the system answered']);
  });

  it('asks the tools of a Mac', async () => {
    const context = computerWith('darwin', {
      'app-sso': recorded('app-sso-registered.txt'),
      profiles: 'MDM enrollment: Yes (User Approved)\n',
    });
    const summary = deviceState.summarise(await deviceState.run(context)).text;
    assert.equal(summary, 'Known to an organisation; has a ticket for all work apps; managed');
  });

  it('reads what Intune registered on Linux, and is skipped where nothing of it is installed', async () => {
    const files = { '/home/bob/.config/intune/registration.toml': "aad_device_hint = '1'\n" };
    assert.deepEqual(factsIn(await deviceState.run(computerWith('linux', {}, files))), [
      ['intune', { join: 'cloud', management: 'not-enrolled' }],
    ]);
    const [piece] = await deviceState.run(computerWith('linux', {}));
    assert.ok(piece?.kind === 'check-not-run' && piece.status === 'skipped');
    assert.match(piece.why, /^not Windows, and nothing of Intune/);
  });

  it('is skipped on other systems', () => {
    assert.match(textOf(deviceState.skip?.(computerWith('freebsd', {})) ?? ''), /^not Windows, macOS or Linux/);
  });
});
