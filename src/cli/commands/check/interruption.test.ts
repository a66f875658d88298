import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { it } from 'node:test';

const PROGRAM = `
  import { interruption } from ${JSON.stringify(join(import.meta.dirname, 'interruption.ts'))};
  const signal = interruption();
  signal.addEventListener('abort', () => console.log('finishing'));
  setInterval(() => {}, 1_000);
  console.log('ready');
`;

it('the first Ctrl-C lets the program finish, the second one ends it', { timeout: 20_000 }, async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8');
  assert.deepEqual(await once(child.stdout, 'data'), ['ready\n']);
  child.kill('SIGINT');
  assert.deepEqual(await once(child.stdout, 'data'), ['finishing\n']);
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'close'), [130, null]);
});
