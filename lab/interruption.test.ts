import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const RUN = join(import.meta.dirname, 'run.ts');

test('a lab that is interrupted while it makes its certificates leaves nothing behind', {
  timeout: 30_000,
}, async () => {
  const { promise: made, resolve } = Promise.withResolvers<string>();
  const looking = watch(tmpdir());
  const child = spawn(process.execPath, [RUN, 'healthy'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  looking.on('change', (_, name) => String(name).startsWith(`signin-lab-${child.pid}-`) && resolve(String(name)));
  const folder = join(tmpdir(), await made);
  looking.close();
  const inside = watch(folder);
  await once(inside, 'change');
  inside.close();
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'close'), [143, null]);
  assert.equal(existsSync(folder), false);
  assert.equal(said, '');
});
