import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import test, { type TestContext } from 'node:test';
import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import { failed } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { proxyConnect } from './proxy-connect.ts';

/** A proxy on localhost that says `answer` to everything; empty keeps it silent. Gives `host:port`. */
async function proxyThatSays(
  t: TestContext,
  answer: string,
  heard: (socket: Socket, request: string) => void = () => {},
) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.once('data', (request) => {
      heard(socket, request.toString());
      if (answer !== '') socket.write(answer.replaceAll('\n', '\r\n'));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const contacted = ([first]: readonly Evidence[]): EvidenceOf<'proxy-contacted'> => {
  assert.ok(first?.kind === 'proxy-contacted');
  return first;
};

const ask = async (proxy: string, change: Partial<Host> = {}, limitMs = 5_000) => {
  const world = localWorld(
    thisComputer(),
    {},
    { environment: { https_proxy: `http://anna:secret@${proxy}` }, ...change },
  );
  return contacted(await proxyConnect.run({ ...world, signal: AbortSignal.timeout(limitMs) }));
};

test('no proxy, nothing to ask', async () => {
  const evidence = await proxyConnect.run(localWorld(thisComputer(), {}));
  assert.deepEqual(evidence, []);
  assert.equal(proxyConnect.summarise(evidence).text, 'No proxy to ask');
});

test('a proxy that opens the tunnel: asked without credentials, closed again', async (t) => {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  let request = '';
  const proxy = await proxyThatSays(t, 'HTTP/1.1 200 Connection established\nVia: 1.1 gate\n\n', (socket, text) => {
    request = text;
    socket.once('close', () => resolve());
  });
  const seen = await ask(proxy);
  assert.deepEqual(seen.outcome, { ok: true, value: { status: 200 } });
  assert.deepEqual(
    [seen.proxy, seen.target, seen.via, seen.reason],
    [proxy, 'login.microsoftonline.com:443', '1.1 gate', null],
  );
  assert.match(request, /^CONNECT login\.microsoftonline\.com:443 HTTP\/1\.1\r\n/);
  assert.doesNotMatch(request, /authorization|secret/i);
  await closed;
});

test('a proxy that wants a log-in: all its schemes, from several headers', async (t) => {
  const proxy = await proxyThatSays(
    t,
    'HTTP/1.1 407 Proxy Authentication Required\nServer: squid/5.7\nX-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\n' +
      'Proxy-Authenticate: Negotiate\nProxy-Authenticate: Basic realm="Corp, proxy", NTLM\nContent-Length: 2\n\nno',
  );
  const seen = await ask(proxy);
  assert.deepEqual(seen.outcome, { ok: true, value: { status: 407 } });
  assert.deepEqual(seen.authenticationSchemes, ['Negotiate', 'Basic', 'NTLM']);
  assert.deepEqual([seen.server, seen.reason], ['squid/5.7', 'ERR_CACHE_ACCESS_DENIED 0']);
});

test('a proxy that forbids explains itself by the title of its page', async (t) => {
  const page = '<title>Blocked by policy</title>';
  const proxy = await proxyThatSays(t, `HTTP/1.1 403 Forbidden\nContent-Length: ${page.length}\n\n${page}`);
  const seen = await ask(proxy);
  assert.deepEqual(seen.outcome, { ok: true, value: { status: 403 } });
  assert.equal(seen.reason, 'Blocked by policy');
  assert.equal(proxyConnect.summarise([seen]).text, `${proxy} answered 403`);
});

test('what is no proxy fails in the tunnel', async (t) => {
  const garbage = await ask(await proxyThatSays(t, 'SSH-2.0-OpenSSH_9.2\n\n\n'));
  assert.ok(!garbage.outcome.ok);
  assert.deepEqual(
    [garbage.outcome.failure.operation, garbage.outcome.failure.word],
    ['proxy-tunnel', 'http-malformed'],
  );
  const silent = await ask(await proxyThatSays(t, ''), {}, 200);
  assert.ok(!silent.outcome.ok);
  assert.deepEqual([silent.outcome.failure.operation, silent.outcome.failure.word], ['proxy-tunnel', 'timed-out']);
});

test('a closed port and an unknown name', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const refused = await ask(`127.0.0.1:${port}`);
  assert.ok(!refused.outcome.ok);
  assert.deepEqual(
    [refused.outcome.failure.operation, refused.outcome.failure.word],
    ['connect', 'connection-refused'],
  );
  const unknown = await ask('proxy.example:8080', { lookup: async () => failed('resolve', 'name-not-found') });
  assert.deepEqual(unknown.outcome, failed('resolve', 'name-not-found'));
  assert.equal(proxyConnect.summarise([unknown]).text, 'proxy.example:8080: name not found');
});
