import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { failed, success } from '../../model/failure.ts';
import { readText } from './read-text.ts';

const read = (path: string, signal = AbortSignal.timeout(5_000)) => readText(path, signal);

test('files as they are', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'read-text-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'hosts');
  await writeFile(file, '\uFEFF127.0.0.1 kühl\n');
  assert.deepEqual(await read(file), success('127.0.0.1 kühl\n'));
  await writeFile(file, 'ä'.repeat(100_000));
  assert.deepEqual(await read(file), success('ä'.repeat(100_000)));
  await truncate(file, 20_000_000);
  assert.deepEqual(await read(file), failed('read-file', 'unknown', 'too large'));
  assert.deepEqual(await read(folder), failed('read-file', 'unknown', 'not a file'));
  assert.deepEqual(await read(file, AbortSignal.abort()), failed('read-file', 'aborted'));
  const missing = await read(join(folder, 'nothing'));
  assert.ok(!missing.ok && missing.failure.word === 'not-found');
});
