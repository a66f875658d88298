import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { tcpServer } from '../host/local-servers.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { nextTurn } from '../one-by-one.ts';
import { reach } from './reach.ts';

/** Which of the addresses of a name is connected to in the end, and in which order they were tried. */
async function reached(t: TestContext, open: string, ...others: readonly (readonly [string, 'refuses' | 'silent'])[]) {
  const computer = thisComputer();
  const port = await tcpServer(t, () => {});
  const tried: string[] = [];
  const connect: Host['connect'] = async (address, _port, signal) => {
    tried.push(address);
    const does = others.find(([other]) => other === address)?.[1];
    if (does === undefined) return await computer.connect('127.0.0.1', port, signal);
    if (does === 'silent') await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return failed('connect', does === 'silent' ? 'timed-out' : 'connection-refused');
  };
  const lookup: Host['lookup'] = async () => success([...others.map(([address]) => address), open]);
  const channel = await reach(localWorld(computer, {}, { lookup, connect }), 'login.example', 443);
  if (channel.ok) channel.value.close();
  // What was called off has had its turn.
  await nextTurn();
  return { ok: channel.ok, tried };
}

test('the next address where one refuses', async (t) => {
  const { ok, tried } = await reached(t, '192.0.2.3', ['192.0.2.1', 'refuses'], ['192.0.2.2', 'refuses']);
  assert.deepEqual([ok, tried], [true, ['192.0.2.1', '192.0.2.2', '192.0.2.3']]);
});

test('the next address beside one that is silent', async (t) => {
  const { ok, tried } = await reached(t, '192.0.2.2', ['192.0.2.1', 'silent']);
  assert.deepEqual([ok, tried], [true, ['192.0.2.1', '192.0.2.2']]);
});

test('nobody goes on once the other family answers', async (t) => {
  const { ok, tried } = await reached(t, '2001:db8::1', ['192.0.2.1', 'silent'], ['192.0.2.2', 'refuses']);
  assert.deepEqual([ok, tried], [true, ['192.0.2.1', '2001:db8::1']]);
});

test('not more than four of a family', async (t) => {
  const refusing = [1, 2, 3, 4].map((n) => [`192.0.2.${n}`, 'refuses'] as const);
  const { ok, tried } = await reached(t, '192.0.2.5', ...refusing);
  assert.deepEqual([ok, tried.length], [false, 4]);
});
