import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { type TestContext, test } from 'node:test';

/** Longer than the start takes on a busy machine. */
const LIMIT_MS = 60_000;

type Child = ChildProcess & { readonly said: () => string };

/** Starts the command; it ends with the test, however that ends. */
function run(context: TestContext, ...args: string[]): Child {
  const child = spawn(process.execPath, [`${import.meta.dirname}/run.ts`, ...args], { timeout: LIMIT_MS });
  context.after(() => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
    });
  return Object.assign(child, { said: () => said });
}

/** Until the command has said this, or has ended. */
async function until(child: Child, word: string): Promise<void> {
  const ended = once(child, 'close').then(() => assert.fail(child.said()));
  while (!child.said().includes(word)) await Promise.race([once(child.stdout ?? assert.fail(), 'data'), ended]);
  ended.catch(() => {});
}

test('runs on its own, says where, and leaves nothing behind', async (context) => {
  const child = run(context, '--client-id', '11111111-2222-4333-8444-555555555555');
  await until(child, 'Ctrl-C');
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

test('lists people, with what they type and how it ends', async (context) => {
  const child = run(context, '--list');
  await once(child, 'close');
  assert.match(child.said(), /wendy@contoso\.com +Old-Horse-6 +50126/);
});

for (const [args, said] of [
  [['--help'], /--client-id/],
  [['--fault', 'nonsense'], /no fault "nonsense"/],
  [['--port', '0'], /"0" is not a port/],
] as const)
  test(`${args.join(' ')} says ${said}`, async (context) => {
    const child = run(context, ...args);
    const [code] = await once(child, 'close');
    assert.match(child.said(), said);
    assert.equal(code, args[0] === '--help' ? 0 : 2);
  });
