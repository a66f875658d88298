import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { test } from 'node:test';

const run = (...args: string[]): ChildProcess & { said: () => string } => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/run.ts`, ...args]);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  return Object.assign(child, { said: () => said });
};

test('runs on its own, says where, and leaves nothing behind', async () => {
  const child = run('--client-id', '11111111-2222-4333-8444-555555555555');
  while (!child.said().includes('Ctrl-C')) await once(child.stdout ?? assert.fail(), 'data');
  const [, root = ''] = /trust this root +(\S+)/.exec(child.said()) ?? [];
  const [, address = ''] = /sign-in +(\S+)\/common/.exec(child.said()) ?? [];
  const url = `${address}/contoso.com/v2.0/.well-known/openid-configuration`;
  const [answer] = await once(request(url, { ca: readFileSync(root) }).end(), 'response');
  assert.equal(answer.statusCode, 200);
  answer.resume();
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  assert.equal(existsSync(root), false);
});

test('lists people, with what they type and how it ends', async () => {
  const child = run('--list');
  await once(child, 'close');
  assert.match(child.said(), /wendy@contoso\.com +Old-Horse-6 +50126/);
});

for (const [args, said] of [
  [['--help'], /--client-id/],
  [['--fault', 'nonsense'], /no fault "nonsense"/],
  [['--port', '0'], /"0" is not a port/],
] as const)
  test(`${args.join(' ')} says ${said}`, async () => {
    const child = run(...args);
    const [code] = await once(child, 'close');
    assert.match(child.said(), said);
    assert.equal(code, args[0] === '--help' ? 0 : 2);
  });
