import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import test from 'node:test';
import { failed } from '../../model/failure.ts';
import { connect } from './connect.ts';
import { closedPort, tcpServer } from './local-servers.ts';

test('an open port gives a channel; closing it closes the connection', async (t) => {
  const { promise: met, resolve } = Promise.withResolvers<Socket>();
  const port = await tcpServer(t, resolve);
  const channel = await connect('127.0.0.1', port, AbortSignal.timeout(5_000));
  assert.ok(channel.ok);
  assert.equal(channel.value.address, '127.0.0.1');
  const socket = (await met).resume();
  channel.value.close();
  await once(socket, 'close');
});

test('a closed port', async () => {
  const refused = await connect('127.0.0.1', await closedPort(), AbortSignal.timeout(5_000));
  assert.ok(!refused.ok);
  assert.deepEqual([refused.failure.operation, refused.failure.word], ['connect', 'connection-refused']);
});

test('somebody calls it off: before it begins, and while it runs', async (t) => {
  const { promise: met, resolve } = Promise.withResolvers<Socket>();
  const port = await tcpServer(t, resolve);
  assert.deepEqual(await connect('127.0.0.1', port, AbortSignal.abort()), failed('connect', 'aborted'));
  const somebody = new AbortController();
  const running = connect('127.0.0.1', port, somebody.signal);
  somebody.abort();
  assert.deepEqual(await running, failed('connect', 'aborted'));
  const late = await Promise.race([met, connect('127.0.0.1', port, AbortSignal.timeout(5_000))]);
  assert.ok(late);
});
