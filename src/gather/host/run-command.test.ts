import assert from 'node:assert/strict';
import test from 'node:test';
import { failed, success } from '../../model/failure.ts';
import { runCommand } from './run-command.ts';

/** Node itself stands in for any program. */
const node = (script: string, signal = AbortSignal.timeout(20_000)) =>
  runCommand(process.execPath, ['-e', script], signal);

test('what it prints; no shell reads its arguments; it has nothing to read', async () => {
  const script = 'process.stdin.on("end", () => process.stdout.write(process.argv[1])).resume()';
  const printed = await runCommand(process.execPath, ['-e', script, '$(id) `id` *'], AbortSignal.timeout(20_000));
  assert.deepEqual(printed, success('$(id) `id` *'));
});

test('programs speak English, whatever the person reads', { skip: process.platform === 'win32' }, async () => {
  const before = { ...process.env };
  Object.assign(process.env, { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de:fr' });
  try {
    const asked = await node(
      'const { LC_ALL, LANGUAGE, PATH } = process.env; console.log([LC_ALL, LANGUAGE, PATH].join())',
    );
    assert.deepEqual(asked, success(`C.UTF-8,,${process.env.PATH}\n`));
  } finally {
    process.env = before;
  }
});

test('a program that fails, prints without end, or does not exist', async () => {
  const failing = await node('console.error("no such key\\nmore"); process.exit(3)');
  const { failure } = failed('run-command', 'unknown', 'exit status 3: no such key');
  assert.deepEqual(failing, { ok: false, failure: { ...failure, status: 3 } });
  const endless = await node('setInterval(() => process.stdout.write("x".repeat(100_000)))');
  assert.ok(!endless.ok && endless.failure.word === 'unknown');
  const missing = await runCommand('no-such-program-here', [], AbortSignal.timeout(5_000));
  assert.ok(!missing.ok && missing.failure.word === 'not-found');
});

test('a program that hangs is killed', async () => {
  const hanging = await node('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)', AbortSignal.timeout(300));
  assert.deepEqual(hanging, failed('run-command', 'timed-out'));
  assert.deepEqual(await node('', AbortSignal.abort()), failed('run-command', 'aborted'));
});
