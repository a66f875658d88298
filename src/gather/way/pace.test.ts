import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import test, { type TestContext } from 'node:test';
import { clouds } from '../../catalogue/endpoints.ts';
import { failed } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { paceOf } from './pace.ts';

/** How a handshake with a host goes: ms by the clock of the test; cut off; or no end. */
type Course = number | 'cut off' | 'silent';

const { authority } = clouds.public;

/** The pace where the sign-in host shakes hands first, and then each of the others. */
async function paceWhere(t: TestContext, signIn: Course, others: Course | Readonly<Record<string, Course>>) {
  const ended = new AbortController();
  const server = createServer((socket) => ended.signal.addEventListener('abort', () => socket.destroy()));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    ended.abort();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const { secure: takenAsDone } = localWorld(thisComputer(), {}).host;
  const signInIsDone = Promise.withResolvers<void>();
  let nowMs = 0;
  const secure: Host['secure'] = async (channel, name, ...rest) => {
    if (name !== authority) await signInIsDone.promise;
    else setImmediate(signInIsDone.resolve);
    const course = name === authority ? signIn : typeof others === 'object' ? (others[name] ?? 0) : others;
    if (course === 'silent') await once(ended.signal, 'abort');
    if (course === 'cut off') return failed('tls-handshake', 'connection-reset');
    nowMs += Number(course);
    return await takenAsDone(channel, name, ...rest);
  };
  return await paceOf(localWorld(thisComputer(), { 443: port }, { secure, elapsedMs: () => nowMs }));
}

test('a line is fast where the sign-in hosts shake hands at once', async (t) => {
  assert.equal(await paceWhere(t, 100, 100), 'fast');
});

test('a line is slow where the first handshake takes long', async (t) => {
  assert.equal(await paceWhere(t, 1_000, 100), 'slow');
});

test('a line is slow where only the first handshake came through before it was full', async (t) => {
  assert.equal(await paceWhere(t, 100, 500), 'slow');
  assert.equal(await paceWhere(t, 100, 'silent'), 'slow');
});

test('one host that is kept away makes no line slow, nor do hosts that are cut off', async (t) => {
  assert.equal(await paceWhere(t, 100, { 'aadcdn.msftauth.net': 'silent' }), 'fast');
  assert.equal(await paceWhere(t, 100, 'cut off'), 'fast');
});

test('where the sign-in host is not reached, nothing is known about the line', async (t) => {
  assert.equal(await paceWhere(t, 'cut off', 100), 'unreached');
});
