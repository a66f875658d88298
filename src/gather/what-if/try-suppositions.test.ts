import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { type TestContext } from 'node:test';
import {
  connected,
  cutAt,
  direct,
  names,
  pinned,
  proven,
  SIGN_IN,
  TEAMS,
  through,
} from '../../diagnose/evidence-for-tests.ts';
import type { Evidence, Hypothesis } from '../../model/evidence.ts';
import { success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { closedPort, tcpServer } from '../host/local-servers.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { trySuppositions } from './try-suppositions.ts';

const LIVING = '127.0.0.1';
const DEAD = '127.0.0.9';

/** A server that answers every request with this status, as a proxy its CONNECT with 200. */
const answering = (t: TestContext, status = 200): Promise<number> =>
  tcpServer(t, (socket) =>
    socket.on('data', (asked) =>
      socket.write(
        String(asked).startsWith('CONNECT')
          ? 'HTTP/1.1 200 OK\r\n\r\n'
          : `HTTP/1.1 ${status} X\r\nContent-Length: 2\r\n\r\n{}`,
      ),
    ),
  );

type Told = { readonly hypothesis: Hypothesis; readonly host?: string; readonly seen?: readonly Evidence[] };

/** What became of one supposition in a world where port 443 of `LIVING` is this local port. */
async function tried(port: number, change: Partial<Host>, { hypothesis, host = SIGN_IN, seen = [] }: Told) {
  const computer = thisComputer();
  const connect: Host['connect'] = (address, asked, signal) =>
    address === DEAD
      ? computer.connect(LIVING, 1, signal)
      : computer.connect(LIVING, asked === 443 ? port : asked, signal);
  const world = localWorld(computer, {}, { connect, ...change });
  const pieces = await trySuppositions(world, [{ hypothesis, host }], seen, 0);
  return pieces.map((piece) => {
    assert.ok(piece.kind === 'what-if-tried' && piece.hypothesis === hypothesis && piece.host === host);
    return [piece.using, piece.outcome.ok || piece.outcome.failure.word];
  });
}

const setProxy = (port: number, exceptions = ''): Partial<Host> => ({
  platform: 'linux',
  environment: { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: exceptions },
});

test('past the proxy: the same document is read straight', async (t) => {
  const proxied = setProxy(await closedPort());
  const hypothesis = 'past-the-proxy';
  assert.deepEqual(await tried(await answering(t), proxied, { hypothesis }), [[null, true]]);
  assert.deepEqual(await tried(await answering(t, 403), proxied, { hypothesis }), [[null, 'unknown']]);
  assert.deepEqual(await tried(await answering(t), proxied, { hypothesis, seen: [proven(SIGN_IN)] }), [[null, true]]);
});

test('what the checks saw fail is not asked again', async (t) => {
  let asked = 0;
  const port = await tcpServer(t, () => void asked++);
  const seen = [cutAt(SIGN_IN, 'tls-handshake', 'connection-reset', direct)];
  const told = await tried(port, setProxy(await closedPort()), { hypothesis: 'past-the-proxy', seen });
  assert.deepEqual([told, asked], [[[null, 'connection-reset']], 0]);
});

test('through the proxy: only where apps go past one that is set', async (t) => {
  const [server, proxy] = [await answering(t), await answering(t)];
  const hypothesis = 'through-the-proxy';
  assert.deepEqual(await tried(server, setProxy(proxy, SIGN_IN), { hypothesis }), [[`127.0.0.1:${proxy}`, true]]);
  assert.deepEqual(await tried(server, setProxy(proxy), { hypothesis }), []);
  assert.deepEqual(await tried(server, {}, { hypothesis }), []);
  const known = [cutAt(SIGN_IN, 'proxy-tunnel', 'proxy-refused', through(`127.0.0.1:${proxy}`))];
  assert.deepEqual(await tried(server, setProxy(proxy, SIGN_IN), { hypothesis, seen: known }), [
    [`127.0.0.1:${proxy}`, 'proxy-refused'],
  ]);
});

test('by another resolver: one that says something else than apps get', async (t) => {
  const lost: Partial<Host> = { lookup: async () => success([DEAD]) };
  const hypothesis = 'by-another-resolver';
  const seen = [...names(() => [DEAD], ['system', '10.0.0.1']), ...names(() => [LIVING], ['10.0.0.2'])];
  assert.deepEqual(await tried(await answering(t), lost, { hypothesis, seen }), [['10.0.0.2', true]]);
  assert.deepEqual(await tried(await answering(t), lost, { hypothesis, seen: seen.slice(0, -4) }), []);
  const sameV6 = [...names(() => [DEAD, '::1'], ['system']), ...names(() => [LIVING, '::1'], ['10.0.0.2'])];
  assert.deepEqual(await tried(await answering(t), lost, { hypothesis, seen: sameV6 }), [['10.0.0.2', true]]);
});

test('without the line of the hosts file: where DNS leads', async (t) => {
  const lost: Partial<Host> = { lookup: async () => success([DEAD]) };
  const told = { hypothesis: 'without-hosts-file', seen: names(() => [LIVING], ['10.0.0.1']) } as const;
  assert.deepEqual(await tried(await answering(t), lost, told), []);
  const seen = [...told.seen, pinned(SIGN_IN, DEAD)];
  assert.deepEqual(await tried(await answering(t), lost, { ...told, seen }), [[null, true]]);
});

test('one family alone: where apps use the other one as well, or wait for it', async (t) => {
  const seen = [connected(SIGN_IN, undefined, LIVING), connected(SIGN_IN, undefined, '::1')];
  const port = await answering(t);
  const lookup: Host['lookup'] = async () => success([DEAD]);
  assert.deepEqual(await tried(port, { lookup }, { hypothesis: 'by-ipv4', seen }), [[null, true]]);
  assert.deepEqual(await tried(port, { lookup }, { hypothesis: 'by-ipv6', seen }), [[null, true]]);
  assert.deepEqual(await tried(port, { lookup }, { hypothesis: 'by-ipv6', seen: seen.slice(0, 1) }), []);
  const silent = [connected(SIGN_IN, undefined, LIVING), connected(SIGN_IN, 'timed-out', '::1')];
  assert.deepEqual(await tried(port, { lookup }, { hypothesis: 'by-ipv4', seen: silent }), [[null, true]]);
  const refused = [connected(SIGN_IN, undefined, LIVING), connected(SIGN_IN, 'network-unreachable', '::1')];
  assert.deepEqual(await tried(port, { lookup }, { hypothesis: 'by-ipv4', seen: refused }), []);
});

test('of a host that serves no document, a secure connection is enough', async (t) => {
  const port = await tcpServer(t, () => {});
  const told = { hypothesis: 'past-the-proxy', host: TEAMS } as const;
  assert.deepEqual(await tried(port, setProxy(await closedPort()), told), [[null, true]]);
});

test('what does not end in time leaves nothing', async (t) => {
  const silent = await tcpServer(t, () => {});
  const computer = thisComputer();
  const world = localWorld(computer, { 443: silent }, setProxy(await closedPort()));
  const suppositions = [{ hypothesis: 'past-the-proxy', host: SIGN_IN }] as const;
  const startedAtMs = performance.now();
  assert.deepEqual(await trySuppositions(world, suppositions, [], 5_300), []);
  assert.ok(performance.now() - startedAtMs < 1_500, 'it waited longer than the time that was left');
});

/** Issuer and leaf of a real chain, whose leaf says where its issuer's certificate lies. */
const [leafDer, issuerDer] = readFileSync(`${import.meta.dirname}/../certificates/fixtures/microsoft.com.pem`, 'utf8')
  .split('-----END CERTIFICATE-----')
  .map((pem) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));

test('with the missing certificate fetched: what its place gives is judged as if the server had sent it', async (t) => {
  assert.ok(leafDer && issuerDer);
  const document = await answering(t);
  const fetchedFrom = async (body: Buffer) => {
    const place = await tcpServer(t, (socket) => {
      const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`;
      socket.once('data', () => socket.write(Buffer.concat([Buffer.from(head), body])));
    });
    const computer = thisComputer();
    return await tried(
      document,
      {
        connect: (_address, asked, signal) => computer.connect(LIVING, asked === 443 ? document : place, signal),
        secure: async (channel, _name, _signal, _versions, { issuers = [] } = {}) =>
          success({
            ...{ channel, protocol: 'TLSv1.3', cipher: '', chain: [], path: [leafDer], stapled: null, nameFits: true },
            trust: {
              system:
                issuers[0] !== undefined && issuerDer.equals(issuers[0]) ? 'accepted' : 'certificate-chain-incomplete',
              bundled: 'certificate-chain-incomplete',
            },
          }),
      },
      { hypothesis: 'with-issuer-fetched' },
    );
  };
  assert.deepEqual(await fetchedFrom(issuerDer), [['www.microsoft.com', true]]);
  assert.deepEqual(await fetchedFrom(Buffer.from('<title>Blocked</title>')), []);
});
