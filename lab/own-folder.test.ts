import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { newOwnFolder } from './own-folder.ts';

test('folders of processes that ended go away, those of running ones stay', async () => {
  const name = `own-folder-test-${process.pid}`;
  const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
  const orphan = join(tmpdir(), `${name}-${ended}-left`);
  mkdirSync(orphan);
  const [first, second] = [await newOwnFolder(name), await newOwnFolder(name)];
  assert.deepEqual([orphan, first, second].map(existsSync), [false, true, true]);
  for (const folder of [first, second]) rmSync(folder, { recursive: true });
});
