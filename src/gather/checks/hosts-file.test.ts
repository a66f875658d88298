import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { failed } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { hostsFile } from './hosts-file.ts';

/** What the check sees on a Linux computer whose hosts file is this text. */
async function seenIn(t: TestContext, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-file-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'hosts');
  writeFileSync(file, text);
  const computer = thisComputer();
  return await seenBy({
    readText: (path, signal) => computer.readText(path === '/etc/hosts' ? file : path, signal),
  });
}

async function seenBy(change: Partial<Host>) {
  const evidence = await hostsFile.run(localWorld(thisComputer(), {}, { platform: 'linux', ...change }));
  return { evidence, summary: hostsFile.summarise(evidence).text };
}

test('names of the service and the control host are told, others only counted', async (t) => {
  const lines = [
    '127.0.0.1 localhost',
    '# 127.0.0.1 teams.microsoft.com',
    '0.0.0.0 Login.MicrosoftOnline.com ads.example',
    '10.0.0.9 www.msftconnecttest.com',
  ];
  const { evidence, summary } = await seenIn(t, lines.join('\n'));
  const [read, ...entries] = evidence;
  assert.ok(read?.kind === 'hosts-file-read');
  assert.deepEqual([read.file, read.entries], ['/etc/hosts', 3]);
  assert.deepEqual(
    entries.map((seen) => seen.kind === 'hosts-file-entry' && [seen.line, seen.address, seen.name, seen.role]),
    [
      [3, '0.0.0.0', 'login.microsoftonline.com', 'sign-in'],
      [4, '10.0.0.9', 'www.msftconnecttest.com', 'control'],
    ],
  );
  assert.match(summary, /^login.microsoftonline.com is sent to 0.0.0.0; /);
});

test('a file that repeats one name without end gives bounded evidence', async (t) => {
  const { evidence } = await seenIn(t, '127.0.0.1 teams.microsoft.com\n'.repeat(10_000));
  assert.equal(evidence.length, 33);
});

test('no file pins nothing; a file that cannot be read was not looked at', async () => {
  const missing = await seenBy({ readText: async () => failed('read-file', 'not-found') });
  assert.ok(missing.evidence[0]?.kind === 'hosts-file-read' && missing.evidence[0].entries === 0);
  assert.equal(missing.summary, 'Pins no name of the service');
  const { evidence } = await seenBy({ readText: async () => failed('read-file', 'access-denied') });
  const [piece, ...others] = evidence;
  assert.ok(piece?.kind === 'check-not-run' && others.length === 0);
  assert.equal(piece.why, '/etc/hosts could not be read: access denied');
});
