import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import test, { type TestContext } from 'node:test';
import type { Route } from '../../model/evidence.ts';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { closedPort, tcpServer } from '../host/local-servers.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { fetchOver, openTo } from './journey.ts';
import { addressesOf } from './reach.ts';

const PLACE = { name: 'login.example', port: 443, tls: true };
const DIRECT: Route = { via: 'direct' };

const proxied = (port: number): Route => ({ via: 'proxy', proxy: `127.0.0.1:${port}`, source: 'environment' });

/** Says what it was asked, as the body of its answer. */
const echo = (t: TestContext): Promise<number> => {
  const server = createServer(({ method, url, headers }, response) => response.end(`${method} ${url} ${headers.host}`));
  return tcpServer(t, (socket) => void server.emit('connection', socket));
};

/** Answers its first request like this, line ends written as \n. */
const saying = (t: TestContext, says: string, then: (socket: Socket) => void = () => {}): Promise<number> =>
  tcpServer(t, (socket) => socket.once('data', () => socket.write(says.replaceAll('\n', '\r\n'), () => then(socket))));

async function told(context: ReturnType<typeof localWorld>, url: string, route: Route) {
  const { outcome, way } = await fetchOver(context, url, route);
  way?.channel.close();
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return new TextDecoder().decode(outcome.value.body);
}

test('straight, with and without TLS', async (t) => {
  const port = await echo(t);
  const world = localWorld(thisComputer(), { 443: port, 80: port });
  assert.equal(await told(world, 'https://login.example/a?b=c', DIRECT), 'GET /a?b=c login.example');
  assert.equal(await told(world, 'http://login.example:80/', DIRECT), 'GET / login.example');
  const way = await openTo(world, PLACE, DIRECT);
  assert.ok(way.ok);
  assert.deepEqual([way.value.address, way.value.secure?.protocol], ['127.0.0.1', 'TLSv1.3']);
  way.value.channel.close();
});

test('through a proxy: plain http by whole URL, https in a tunnel', async (t) => {
  const plain = proxied(await echo(t));
  assert.equal(
    await told(localWorld(thisComputer(), {}), 'http://a.example/x?y', plain),
    'GET http://a.example/x?y a.example',
  );
  const asked: string[] = [];
  const tunnel = proxied(
    await tcpServer(t, (socket) =>
      socket.on('data', (request) => {
        asked.push(request.toString().split('\r\n')[0] ?? '');
        socket.write(
          asked.length === 1 ? 'HTTP/1.1 200 Open\r\n\r\n' : 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi',
        );
      }),
    ),
  );
  assert.equal(await told(localWorld(thisComputer(), {}), 'https://a.example/', tunnel), 'hi');
  assert.deepEqual(asked, ['CONNECT a.example:443 HTTP/1.1', 'GET / HTTP/1.1']);
});

test('whatever the proxy does wrong is told of the tunnel', async (t) => {
  const world = localWorld(thisComputer(), {});
  const word = async (port: number) => {
    const way = await openTo(world, PLACE, proxied(port));
    return way.ok ? 'ok' : `${way.failure.operation} ${way.failure.word}`;
  };
  assert.equal(await word(await saying(t, 'HTTP/1.1 407 Log in\nContent-Length: 0\n\n')), 'proxy-tunnel proxy-refused');
  assert.equal(await word(await saying(t, 'SSH-2.0-x\n')), 'proxy-tunnel http-malformed');
  assert.equal(await word(await saying(t, '', (socket) => socket.end())), 'proxy-tunnel connection-closed');
  assert.equal(await word(await closedPort()), 'proxy-tunnel connection-refused');
  const unknown = localWorld(thisComputer(), {}, { lookup: async () => failed('resolve', 'name-not-found') });
  const lost = await openTo(unknown, PLACE, { via: 'proxy', proxy: 'proxy.example:8080', source: 'gnome' });
  assert.deepEqual(lost, failed('proxy-tunnel', 'name-not-found'));
});

test('the step that failed is told', async (t) => {
  const world = (port: number, change: Partial<Host> = {}) => localWorld(thisComputer(), { 443: port }, change);
  const unknown = world(1, { lookup: async () => failed('resolve', 'name-not-found') });
  assert.deepEqual(await openTo(unknown, PLACE, DIRECT), failed('resolve', 'name-not-found'));
  const refused = await fetchOver(world(await closedPort()), 'https://login.example/', DIRECT);
  assert.ok(!refused.outcome.ok && refused.way === null);
  assert.deepEqual(
    [refused.outcome.failure.operation, refused.outcome.failure.word],
    ['connect', 'connection-refused'],
  );
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const port = await tcpServer(t, (socket) => socket.resume().once('close', () => resolve()));
  const noTls = world(port, { secure: async () => failed('tls-handshake', 'tls-alert') });
  assert.deepEqual(await openTo(noTls, PLACE, DIRECT), failed('tls-handshake', 'tls-alert'));
  await closed;
});

test('a host that is not trusted is read all the same, but told nothing about anybody', async (t) => {
  const computer = thisComputer();
  const port = await echo(t);
  const good = localWorld(computer, { 443: port });
  const distrusted =
    (change: object): Host['secure'] =>
    async (...asked) => {
      const secured = await good.host.secure(...asked);
      return secured.ok ? success({ ...secured.value, ...change }) : secured;
    };
  const fetched = async (change: object, onlyIfTrusted: boolean) => {
    const world = localWorld(computer, { 443: port }, { secure: distrusted(change) });
    const { outcome, way } = await fetchOver(world, 'https://login.example/', DIRECT, { onlyIfTrusted });
    way?.channel.close();
    return outcome.ok ? 'read' : outcome.failure.word;
  };
  const unknown = { trust: { system: 'certificate-unknown-issuer', bundled: 'accepted' } };
  assert.equal(await fetched(unknown, false), 'read');
  assert.equal(await fetched(unknown, true), 'certificate-unknown-issuer');
  assert.equal(await fetched({ nameFits: false }, true), 'certificate-wrong-name');
  assert.equal(await fetched({}, true), 'read');
});

test('two families at once: a dead one costs nothing, and is let go', async (t) => {
  const port = await echo(t);
  const computer = thisComputer();
  const { promise: letGo, resolve } = Promise.withResolvers<void>();
  const world = localWorld(
    computer,
    { 443: port },
    {
      lookup: async () => success(['2001:db8::1', '127.0.0.1']),
      connect: (address, _port, signal) => {
        if (address === '127.0.0.1') return computer.connect(address, port, signal);
        signal.addEventListener('abort', () => resolve());
        return new Promise(() => {});
      },
    },
  );
  const way = await openTo(world, PLACE, DIRECT);
  assert.ok(way.ok && way.value.address === '127.0.0.1');
  way.value.channel.close();
  await letGo;
});

test('while the system waits for a dead resolver, the next one is asked straight', async () => {
  const asked: string[] = [];
  const world = localWorld(
    thisComputer(),
    {},
    {
      lookup: (_name, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed('resolve', 'timed-out')))),
      resolvers: () => ['203.0.113.99', '203.0.113.2'],
      resolve: async (_name, resolver) => {
        asked.push(resolver);
        return resolver === '203.0.113.2' ? success(['192.0.2.1']) : failed('resolve', 'timed-out');
      },
    },
  );
  assert.deepEqual(await addressesOf(world, 'login.example'), success(['192.0.2.1']));
  assert.deepEqual(asked, ['203.0.113.99', '203.0.113.2']);
});

test('the time of each stage that was begun, and of no other', async (t) => {
  const late = await tcpServer(t, (socket) => socket.once('data', () => setTimeout(() => socket.end(ANSWER), 60)));
  const world = localWorld(thisComputer(), { 443: late });
  const { stages, durationMs, way } = await fetchOver(world, 'https://login.example/', DIRECT);
  way?.channel.close();
  assert.deepEqual(Object.keys(stages), ['resolveMs', 'connectMs', 'secureMs', 'firstByteMs', 'bodyMs']);
  assert.ok((stages.firstByteMs ?? 0) >= 50, 'the server thinks for that long');
  const sumMs = Object.values(stages).reduce((sum, each) => sum + each, 0);
  assert.ok(Math.abs(durationMs - sumMs) <= 10, `${sumMs} of ${durationMs} ms`);
  const refused = await fetchOver(
    localWorld(thisComputer(), { 443: await closedPort() }),
    'https://a.example/',
    DIRECT,
  );
  assert.deepEqual(Object.keys(refused.stages), ['resolveMs', 'connectMs']);
});

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi';
