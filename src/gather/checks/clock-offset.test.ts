import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { failed } from '../../model/failure.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { clockOffset } from './clock-offset.ts';

const NTP_TO_UNIX_SECONDS = 2_208_988_800;

/** A time server on localhost; `undefined` as answer keeps it silent. Gives its port. */
async function timeServer(t: TestContext, answer: (question: Buffer) => Buffer | undefined): Promise<number> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const packet = answer(question);
    if (packet !== undefined) socket.send(packet, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  t.after(() => socket.close());
  return socket.address().port;
}

/** What a good server answers whose clock is off by that much against ours. */
function timeAt(offsetSeconds: number, question: Buffer): Buffer {
  const packet = Buffer.alloc(48);
  packet.set([0b00_100_100, 2]);
  question.copy(packet, 24, 40, 48);
  const seconds = Date.now() / 1_000 + offsetSeconds + NTP_TO_UNIX_SECONDS;
  for (const at of [32, 40]) {
    packet.writeUInt32BE(Math.floor(seconds) % 2 ** 32, at);
    packet.writeUInt32BE(Math.floor((seconds % 1) * 2 ** 32), at + 4);
  }
  return packet;
}

/** A web server on localhost whose Date is off by that much; null leaves the header out. */
async function webServer(t: TestContext, offsetSeconds: number | null): Promise<number> {
  const server = createServer((_request, response) => {
    response.sendDate = false;
    if (offsetSeconds !== null) response.setHeader('date', new Date(Date.now() + offsetSeconds * 1_000).toUTCString());
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

test('a computer ten minutes ahead of everything hears it from every side', async (t) => {
  const udp = await timeServer(t, (question) => timeAt(-600, question));
  const web = await webServer(t, -600);
  const evidence = await clockOffset.run(localWorld(thisComputer(), { 123: udp, 443: web, 80: web }));
  const readings = evidence.filter((seen) => seen.kind === 'clock-compared');
  assert.deepEqual(readings.map(({ by, against }) => `${by} ${against}`).sort(), [
    'http-date aadcdn.msftauth.net',
    'http-date login.microsoftonline.com',
    'http-date teams.microsoft.com',
    'http-date www.msftconnecttest.com',
    'sntp pool.ntp.org',
    'sntp time.windows.com',
  ]);
  for (const { aheadSeconds, uncertaintySeconds } of readings) {
    assert.ok(Math.abs(aheadSeconds - 600) <= uncertaintySeconds + 0.05, `${aheadSeconds} ± ${uncertaintySeconds}`);
  }
  assert.match(clockOffset.summarise(evidence).text, /^10 minutes ahead, compared with /);
});

test('a right clock is right; a server that declines or says no date is not believed', async (t) => {
  const udp = await timeServer(t, (question) => {
    const packet = timeAt(0, question);
    packet.set([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('RATE')], 1);
    return packet;
  });
  const [dated, undated] = [await webServer(t, 0), await webServer(t, null)];
  const evidence = await clockOffset.run(localWorld(thisComputer(), { 123: udp, 443: dated, 80: undated }));
  const refused = evidence.filter((seen) => seen.kind === 'clock-not-compared');
  assert.deepEqual(refused.map(({ against, failure }) => [against, failure.detail]).sort(), [
    ['pool.ntp.org', 'the server declines: RATE'],
    ['time.windows.com', 'the server declines: RATE'],
    ['www.msftconnecttest.com', 'no Date'],
  ]);
  assert.match(clockOffset.summarise(evidence).text, /^Right, compared with /);
});

test('silence and unknown names are told as such', async (t) => {
  const udp = await timeServer(t, () => undefined);
  const unknown = failed('resolve', 'name-not-found');
  const world = localWorld(thisComputer(), { 123: udp }, { connect: async () => failed('connect', 'timed-out') });
  const silent = await clockOffset.run({ ...world, signal: AbortSignal.timeout(150) });
  assert.deepEqual(
    silent.map(
      (seen) => seen.kind === 'clock-not-compared' && `${seen.by} ${seen.failure.operation} ${seen.failure.word}`,
    ),
    [...Array(2).fill('sntp datagram timed-out'), ...Array(4).fill('http-date connect timed-out')],
  );
  const nameless = await clockOffset.run(localWorld(thisComputer(), {}, { lookup: async () => unknown }));
  assert.ok(nameless.every((seen) => seen.kind === 'clock-not-compared' && seen.failure.operation === 'resolve'));
  assert.equal(clockOffset.summarise(nameless).text, 'Nothing to compare the clock with');
});
