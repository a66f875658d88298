import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { createSecureContext, TLSSocket } from 'node:tls';
import { keyFile } from '../../../lab/authority.ts';
import { chainFiles, keyOf, makeCertificates } from '../../../lab/certificates.ts';
import type { EvidenceOf } from '../../model/evidence.ts';
import { tcpServer } from '../host/local-servers.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { clientHello } from './client-hello.ts';
import { tryHellos, tryPieces } from './size-trials.ts';

const NAME = 'login.microsoftonline.com';
const ABOUT = { check: 'tls-chain', name: NAME, role: 'sign-in', route: { via: 'direct' } } as const;

/** `up 300 ok`: what became of each size. */
const told = (tries: readonly EvidenceOf<'size-tried'>[]) =>
  tries.map(
    ({ direction, sizeBytes, outcome }) => `${direction} ${sizeBytes} ${outcome.ok ? 'ok' : outcome.failure.word}`,
  );

const worldOf = async (t: TestContext, serve: (socket: Socket) => void, limitMs = 5_000) => ({
  ...localWorld(thisComputer(), { 443: await tcpServer(t, serve) }),
  signal: AbortSignal.timeout(limitMs),
});

test('a real server goes on with the handshake whatever the size, and names the host it was asked for', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'hello-'));
  t.after(() => rm(folder, { recursive: true }));
  await makeCertificates(folder);
  const [key, ...chain] = await Promise.all(
    [keyFile(folder, keyOf('genuine')), ...chainFiles(folder, 'genuine', NAME)].map((file) => readFile(file, 'utf8')),
  );
  const secureContext = createSecureContext({ key, cert: chain.join('') });
  const world = await worldOf(t, (socket) => {
    new TLSSocket(socket, { isServer: true, secureContext }).on('error', () => {});
  });
  assert.deepEqual(told(await tryHellos(world, ABOUT)), ['up 300 ok', 'up 900 ok', 'up 1400 ok', 'up 3000 ok']);
});

test('a message is as long as it should be, and one that is shorter than its content keeps that', () => {
  for (const size of [300, 900, 1_400, 3_000]) assert.equal(clientHello(NAME, size).length, size);
  assert.ok(clientHello('a'.repeat(253), 300).length > 300);
});

test('long messages get lost; a refusal is no answer', async (t) => {
  const swallowing = await worldOf(
    t,
    (socket) => socket.on('data', (hello) => void (hello.length < 1_000 && socket.write(Uint8Array.of(22, 3, 3)))),
    300,
  );
  assert.deepEqual(told(await tryHellos(swallowing, ABOUT)), [
    ...['up 300 ok', 'up 900 ok', 'up 1400 timed-out', 'up 3000 timed-out'],
  ]);
  const refusing = await worldOf(t, (socket) => socket.end(Uint8Array.of(21, 3, 3, 0, 2, 2, 70)));
  assert.deepEqual(
    new Set(told(await tryHellos(refusing, ABOUT)).map((each) => each.split(' ').at(-1))),
    new Set(['tls-alert']),
  );
});

/** What became of the pieces where a server answers like this. */
async function pieces(t: TestContext, answer: RequestListener, limitMs?: number) {
  const server = createServer(answer);
  const world = await worldOf(t, (socket) => void server.emit('connection', socket), limitMs);
  return told(await tryPieces(world, ABOUT, `https://${NAME}/file`));
}

const bytesAsked = (range = ''): number => Number(range.split('-')[1]) + 1;

test('pieces of a file: all come, long ones are refused, long requests get lost', async (t) => {
  const give: RequestListener = ({ headers }, response) => response.end(Buffer.alloc(bytesAsked(headers.range)));
  assert.deepEqual(await pieces(t, give), ['down 200 ok', 'down 3000 ok', 'up 200 ok', 'up 3000 ok']);
  const limited: RequestListener = (request, response) =>
    bytesAsked(request.headers.range) > 1_000 ? response.writeHead(502).end() : give(request, response);
  assert.deepEqual(await pieces(t, limited), ['down 200 ok', 'down 3000 proxy-refused', 'up 200 ok', 'up 3000 ok']);
  const deaf: RequestListener = (request, response) =>
    `${request.headers['x-padding']}`.length > 1_000 ? undefined : give(request, response);
  assert.deepEqual(await pieces(t, deaf, 500), ['down 200 ok', 'down 3000 ok', 'up 200 ok', 'up 3000 timed-out']);
});
