import assert from 'node:assert/strict';
import test from 'node:test';
import { failed } from '../../model/failure.ts';
import { converse } from './converse.ts';

/** Node itself stands in for any program. */
const node = (script: string, told = {}, signal = AbortSignal.timeout(20_000)) =>
  converse(process.execPath, ['-e', script], told, signal);

test('it is told on standard input and in its environment, and gives bytes, complaint and status', async () => {
  const script =
    'process.stdin.on("data", (piece) => process.stdout.write(piece)).on("end", () => { console.error(process.env.WORD); process.exitCode = 5 })';
  const input = Uint8Array.of(0, 255, 10, 26);
  const reply = await node(script, { input, environment: { WORD: 'four' } });
  assert.ok(reply.ok);
  assert.deepEqual([...reply.value.bytes], [...input]);
  assert.deepEqual([reply.value.status, reply.value.complaint], [5, 'four\n']);
});

test('one that prints without end, hangs or does not exist', async () => {
  const endless = await node('setInterval(() => process.stdout.write("x".repeat(10_000)))');
  assert.ok(!endless.ok && endless.failure.word === 'unknown');
  assert.deepEqual(
    await node('setInterval(() => {}, 1000)', {}, AbortSignal.timeout(300)),
    failed('run-command', 'timed-out'),
  );
  const missing = await converse('no-such-program-here', [], {}, AbortSignal.timeout(5_000));
  assert.ok(!missing.ok && missing.failure.word === 'not-found');
});
