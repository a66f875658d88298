import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { failed } from '../../model/failure.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { httpTransfer } from './http-transfer.ts';

/** The size of the real file: more than a first window carries. */
const ICON = Buffer.alloc(17_174, 1);

/** The two transfers when the larger file is sent like this; the small one always comes whole. */
async function transfers(
  t: TestContext,
  sendIcon: (response: ServerResponse, range: string | undefined) => void,
  limitMs = 5_000,
) {
  const server = createServer(({ url, headers }, response) =>
    url?.endsWith('.ico') ? sendIcon(response, headers.range) : response.end('{}'),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const world = localWorld(thisComputer(), { 443: port });
  const evidence = await httpTransfer.run({ ...world, signal: AbortSignal.timeout(limitMs) });
  const [small, large] = evidence;
  assert.ok(small?.kind === 'transfer' && large?.kind === 'transfer');
  assert.deepEqual([small.role, small.ended, small.failure], ['sign-in', 'complete', null]);
  assert.equal(large.role, 'sign-in-files');
  const more = evidence
    .slice(2)
    .map((seen) => (seen.kind === 'size-tried' && seen.outcome.ok ? seen.sizeBytes : seen.kind));
  return { large, more, summary: httpTransfer.summarise(evidence).text };
}

/** Announces all and sends some, then does the rest. */
const sendSome = (response: ServerResponse, then: () => void): void => {
  response.writeHead(200, { 'content-length': ICON.length });
  response.write(ICON.subarray(0, 9_000), then);
};

test('both come whole', async (t) => {
  const { large, summary } = await transfers(t, (response) => response.end(ICON));
  assert.deepEqual([large.ended, large.receivedBytes, large.announcedBytes], ['complete', ICON.length, ICON.length]);
  assert.equal(summary, '2 files read to the end');
});

test('cut off by close: fewer bytes than announced', async (t) => {
  const { large, summary } = await transfers(t, (response) => sendSome(response, () => response.socket?.end()));
  assert.deepEqual([large.ended, large.receivedBytes, large.announcedBytes], ['closed-early', 9_000, ICON.length]);
  assert.deepEqual(large.failure, failed('http-round-trip', 'connection-closed').failure);
  assert.equal(summary, 'aadcdn.msftauth.net was cut off');
});

test('cut off by reset', async (t) => {
  const { large } = await transfers(t, (response) => sendSome(response, () => response.socket?.resetAndDestroy()));
  // A reset may overtake the bytes, and even the status line.
  assert.equal(large.failure?.word, 'connection-reset');
});

test('silence in the middle', async (t) => {
  const { large } = await transfers(t, (response) => sendSome(response, () => {}), 300);
  assert.deepEqual([large.ended, large.receivedBytes, large.failure?.word], ['stalled', 9_000, 'timed-out']);
});

test('nothing at all', async (t) => {
  const { large } = await transfers(t, (response) => response.socket?.end());
  assert.deepEqual([large.ended, large.answer, large.receivedBytes], ['not-begun', null, 0]);
});

test('what does not go well is asked once more, and then in pieces', async (t) => {
  const asIs = await transfers(t, (response) => response.end(ICON));
  assert.deepEqual(asIs.more, []);
  let asked = 0;
  const onceCut = await transfers(t, (response) =>
    asked++ === 0 ? sendSome(response, () => response.socket?.end()) : response.end(ICON),
  );
  assert.deepEqual(onceCut.more, ['transfer']);
  assert.equal(onceCut.summary, '2 files read to the end');
  const limited = await transfers(t, (response, range) =>
    range === undefined ? response.writeHead(502).end() : response.end(ICON.subarray(0, 200)),
  );
  assert.deepEqual(limited.more, ['transfer', 200, 3_000, 200, 3_000]);
});
