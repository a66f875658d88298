import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import test, { type TestContext } from 'node:test';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { nameResolution } from './name-resolution.ts';

const NAMES = [
  'login.microsoftonline.com',
  'aadcdn.msftauth.net',
  'teams.microsoft.com',
  'www.msftconnecttest.com',
] as const;

/** A: 1, response code 3: no such name. @see RFC 1035 sections 3.2.2 and 4.1.1 */
const [TYPE_A, NAME_ERROR] = [1, 3];

/** The one question of a DNS message, and where it ends. */
function questionIn(message: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

/** `addressOf` gives the one A record of a name; undefined means that there is no such name. */
function answerTo(message: Buffer, addressOf: (name: string) => string | undefined): Buffer {
  const { name, type, end } = questionIn(message);
  const address = addressOf(name);
  const answers = type === TYPE_A && address !== undefined ? 1 : 0;
  const head = Buffer.from(message.subarray(0, end));
  head.writeUInt16BE(0x8180 | (address === undefined ? NAME_ERROR : 0), 2);
  for (const [at, count] of [1, answers, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * at);
  const record = [0xc0, 12, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...(address ?? '').split('.').map(Number)];
  return answers === 0 ? head : Buffer.concat([head, Buffer.from(record)]);
}

/** A DNS server on localhost, as `address:port`. */
async function resolver(t: TestContext, addressOf: (name: string) => string | undefined): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => socket.send(answerTo(message, addressOf), from.port, from.address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  t.after(() => socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

async function seenWith(change: Partial<Host>) {
  const evidence = await nameResolution.run(localWorld(thisComputer(), {}, change));
  const lookups = evidence.filter((seen) => seen.kind === 'name-looked-up');
  const [listed] = evidence;
  assert.ok(listed?.kind === 'resolvers-listed');
  return { listed, lookups, summary: nameResolution.summarise(evidence).text };
}

test('every name is asked of the system and of every DNS server', async (t) => {
  const [good, bad] = [await resolver(t, () => '203.0.113.3'), await resolver(t, () => undefined)];
  const { listed, lookups, summary } = await seenWith({ resolvers: () => [good, bad] });
  assert.deepEqual(listed.resolvers, [good, bad]);
  const said = (by: string) =>
    lookups
      .filter((lookup) => lookup.by === by)
      .map(({ name, outcome }) => [name, outcome.ok ? outcome.value.addresses : outcome.failure.word]);
  assert.deepEqual(
    said('system'),
    NAMES.map((name) => [name, ['127.0.0.1']]),
  );
  assert.deepEqual(
    said(good),
    NAMES.map((name) => [name, ['203.0.113.3']]),
  );
  assert.deepEqual(
    said(bad),
    NAMES.map((name) => [name, 'name-not-found']),
  );
  assert.equal(lookups.length, 3 * NAMES.length);
  assert.equal(lookups.find(({ name }) => name === 'www.msftconnecttest.com')?.role, 'control');
  assert.equal(summary, '4 names found');
});

test('at most three DNS servers are asked, all are listed, all at once', async () => {
  const asked: string[] = [];
  const everybody = Promise.withResolvers<void>();
  const resolve: Host['resolve'] = async (_name, by) => {
    if (asked.push(by) === 3 * NAMES.length) everybody.resolve();
    await everybody.promise;
    return success(['203.0.113.3']);
  };
  const resolvers = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];
  const { listed } = await seenWith({ resolvers: () => resolvers, resolve });
  assert.deepEqual(listed.resolvers, resolvers);
  assert.deepEqual([...new Set(asked)], resolvers.slice(0, 3));
});

test('names that are not found are named; no DNS server leaves only the system to ask', async () => {
  const lookup: Host['lookup'] = async (name) =>
    name.startsWith('login') ? failed('resolve', 'name-not-found') : success(['203.0.113.3']);
  const { lookups, summary } = await seenWith({ resolvers: () => [], lookup });
  assert.equal(lookups.length, NAMES.length);
  assert.equal(summary, 'login.microsoftonline.com: name not found');
});
