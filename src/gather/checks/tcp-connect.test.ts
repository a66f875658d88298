import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import test, { type TestContext } from 'node:test';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { tcpConnect } from './tcp-connect.ts';

/** A port of 127.0.0.1 on which somebody listens. */
async function listener(t: TestContext): Promise<number> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A port on which nobody listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/** Host, port, family and word of every attempt. */
async function attemptsWith(ports: Readonly<Record<number, number>>, change: Partial<Host> = {}) {
  const evidence = await tcpConnect.run(localWorld(thisComputer(), ports, change));
  const attempts = evidence.map((seen) => {
    assert.ok(seen.kind === 'connection-attempted');
    const word = seen.outcome.ok ? 'open' : seen.outcome.failure.word;
    return `${seen.name} ${seen.address} ${seen.port} IPv${seen.family} ${word}`;
  });
  return { attempts, summary: tcpConnect.summarise(evidence).text };
}

test('secure port of every host, plain port of the control host', async (t) => {
  const port = await listener(t);
  const { attempts, summary } = await attemptsWith({ 443: port, 80: port });
  assert.deepEqual(attempts, [
    'login.microsoftonline.com 127.0.0.1 443 IPv4 open',
    'aadcdn.msftauth.net 127.0.0.1 443 IPv4 open',
    'teams.microsoft.com 127.0.0.1 443 IPv4 open',
    'www.msftconnecttest.com 127.0.0.1 80 IPv4 open',
  ]);
  assert.equal(summary, '4 hosts answer');
});

test('a computer that finds one host alone tells of one', async (t) => {
  const lookup: Host['lookup'] = async (name) =>
    name === 'teams.microsoft.com' ? success(['127.0.0.1']) : failed('resolve', 'name-not-found');
  const { summary } = await attemptsWith({ 443: await listener(t) }, { lookup });
  assert.equal(summary, '1 host answers');
});

test('each address of each family on its own', async (t) => {
  const lookup: Host['lookup'] = async () => success(['127.0.0.1', '127.0.0.2', '::1']);
  const { attempts, summary } = await attemptsWith({ 443: await listener(t), 80: await closedPort() }, { lookup });
  assert.deepEqual(attempts.slice(0, 3), [
    'login.microsoftonline.com 127.0.0.1 443 IPv4 open',
    'login.microsoftonline.com 127.0.0.2 443 IPv4 connection-refused',
    'login.microsoftonline.com ::1 443 IPv6 connection-refused',
  ]);
  assert.deepEqual(attempts.length, 12);
  assert.equal(summary, 'www.msftconnecttest.com: connection refused');
});

test('where the name leads nowhere there is nothing to try', async () => {
  const lookup: Host['lookup'] = async () => failed('resolve', 'name-not-found');
  const { attempts, summary } = await attemptsWith({}, { lookup });
  assert.deepEqual(attempts, []);
  assert.equal(summary, 'No address to connect to');
});

test('silence ends with the signal', async () => {
  const controller = new AbortController();
  let waiting = 0;
  const connect: Host['connect'] = (_address, _port, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(failed('connect', 'timed-out')));
      if (++waiting === 4) controller.abort();
    });
  const world = localWorld(thisComputer(), {}, { connect });
  const evidence = await tcpConnect.run({ ...world, signal: controller.signal });
  assert.equal(evidence.length, 4);
  assert.ok(evidence.every((seen) => seen.kind === 'connection-attempted' && !seen.outcome.ok));
});

/** A clock that shows so much more at each look. */
function slowly(stepMs: number): Partial<Host> {
  let nowMs = 0;
  return { elapsedMs: () => (nowMs += stepMs) };
}

test('where one was late, all are tried again: one unlucky packet, or many?', async (t) => {
  const port = await listener(t);
  assert.equal((await attemptsWith({ 443: port, 80: port }, slowly(600))).attempts.length, 4 + 24);
  assert.equal((await attemptsWith({ 443: port, 80: port })).attempts.length, 4);
});

test('what never opened is not tried again, and one place not without bound', async (t) => {
  const { attempts } = await attemptsWith({ 443: await closedPort(), 80: await listener(t) }, slowly(600));
  assert.equal(attempts.filter((attempt) => attempt.startsWith('www.msftconnecttest.com')).length, 1 + 8);
  assert.equal(attempts.length, 3 + 1 + 8);
});

test('a name that was found late is a sign as well: its question may have been lost', async (t) => {
  const port = await listener(t);
  let nowMs = 0;
  const lookup: Host['lookup'] = async () => {
    nowMs += 700;
    return success(['127.0.0.1']);
  };
  const { attempts } = await attemptsWith({ 443: port, 80: port }, { lookup, elapsedMs: () => nowMs });
  assert.equal(attempts.length, 4 + 24);
});

test('the time on the wall is told as well', async (t) => {
  const port = await listener(t);
  let nowMs = 0;
  const now = () => {
    nowMs += 1_000;
    return new Date(nowMs);
  };
  const evidence = await tcpConnect.run(localWorld(thisComputer(), { 443: port, 80: port }, { now }));
  for (const seen of evidence) assert.ok(seen.kind === 'connection-attempted' && (seen.wallMs ?? 0) >= 1_000);
});
