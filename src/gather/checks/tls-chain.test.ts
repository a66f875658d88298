import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createWebServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { tlsChain } from './tls-chain.ts';

const SIGN_IN = 'login.microsoftonline.com';

async function portOf(t: TestContext, server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => open.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

/** A key and a certificate that vouches for itself, for the sign-in host. */
function selfSigned(t: TestContext): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'tls-chain-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2'];
  const about = ['-subj', `/CN=${SIGN_IN}`, '-addext', `subjectAltName=DNS:${SIGN_IN}`];
  execFileSync('openssl', ['req', '-x509', ...made, ...about], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** What the check sees where all of port 443 leads to this port. */
async function seenAt(port: number, change: Partial<Host> = {}, signal = AbortSignal.timeout(10_000)) {
  const world = localWorld(thisComputer(), { 443: port }, change);
  const evidence = await tlsChain.run({ ...world, signal });
  const ofSignIn = evidence.filter((seen) => 'name' in seen && seen.name === SIGN_IN);
  const handshakes = ofSignIn.filter((seen) => seen.kind === 'tls-handshake');
  const versions = ofSignIn
    .filter((seen) => seen.kind === 'tls-version-tried')
    .map(({ version, outcome }) => `${version} ${outcome.ok ? 'works' : 'fails'}`);
  return { evidence, handshakes, versions, summary: tlsChain.summarise(evidence).text };
}

const accepted = { system: 'accepted', bundled: 'accepted' } as const;
const secured = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  chain: [],
  path: [],
  stapled: null,
  trust: accepted,
  nameFits: true,
};

const realSecure = (): Partial<Host> => ({ secure: thisComputer().secure });

test('a trusted chain for the right name stands, for every host of the cloud', async (t) => {
  const { evidence, handshakes, versions, summary } = await seenAt(await portOf(t, createServer()));
  assert.equal(evidence.length, 3);
  const [handshake] = handshakes;
  assert.deepEqual(handshake?.outcome, success({ protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' }));
  assert.deepEqual(
    [handshake?.address, handshake?.route, handshake?.trust],
    ['127.0.0.1', { via: 'direct' }, accepted],
  );
  assert.deepEqual(versions, []);
  assert.equal(summary, '3 hosts proved who they are');
});

test('a finished handshake fails by distrust first, then by the name', async (t) => {
  const port = await portOf(t, createServer());
  const other = await seenAt(port, { secure: async (channel) => success({ ...secured, channel, nameFits: false }) });
  assert.deepEqual(other.handshakes[0]?.outcome, failed('tls-handshake', 'certificate-wrong-name'));
  const trust = { system: 'certificate-unknown-issuer', bundled: 'accepted' } as const;
  const foreign = await seenAt(port, {
    secure: async (channel) => success({ ...secured, channel, trust, nameFits: false }),
  });
  assert.deepEqual(foreign.handshakes[0]?.outcome, failed('tls-handshake', 'certificate-unknown-issuer'));
  assert.deepEqual(foreign.handshakes[0]?.trust, trust);
  assert.deepEqual([...other.versions, ...foreign.versions], []);
});

test('a certificate that really came is kept, although nobody trusts it', async (t) => {
  const port = await portOf(t, createTlsServer(selfSigned(t)));
  const { handshakes } = await seenAt(port, realSecure());
  const [handshake] = handshakes;
  assert.deepEqual(handshake?.outcome, failed('tls-handshake', 'certificate-self-signed'));
  assert.deepEqual(handshake?.chain[0]?.names, [SIGN_IN]);
  assert.equal(handshake?.trust?.bundled, 'certificate-self-signed');
});

test('every way is tried, that of apps first; where it ends is told', async (t) => {
  const straight = await portOf(t, createServer());
  const proxy = createWebServer().on('connect', (_request, socket) =>
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'),
  );
  const environment = { https_proxy: `http://127.0.0.1:${await portOf(t, proxy)}` };
  const { handshakes, summary } = await seenAt(straight, { environment });
  assert.deepEqual(
    handshakes.map(({ route, address, outcome }) => [
      route.via,
      address,
      outcome.ok || `${outcome.failure.operation} ${outcome.failure.word}`,
    ]),
    [
      ['proxy', null, 'proxy-tunnel proxy-refused'],
      ['direct', '127.0.0.1', true],
    ],
  );
  assert.match(summary, /^login.microsoftonline.com: proxy refused; /);
});

test('a server that only speaks an old version is found out, version by version', async (t) => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const port = await portOf(t, createTlsServer({ ...selfSigned(t), ...old }));
  const { handshakes, versions } = await seenAt(port, realSecure());
  assert.ok(handshakes[0]?.outcome.ok === false);
  assert.equal(handshakes[0].outcome.failure.operation, 'tls-handshake');
  assert.deepEqual(versions, ['TLSv1 works', 'TLSv1.1 fails', 'TLSv1.2 fails', 'TLSv1.3 fails']);
});

test('versions are tried through the proxy where apps go through it', async (t) => {
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const behind = await portOf(t, createTlsServer({ ...selfSigned(t), ...old }));
  const proxy = createWebServer().on('connect', (_request, socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const onward = connect(behind, '127.0.0.1');
    for (const end of [socket, onward]) end.on('error', () => {});
    socket.pipe(onward).pipe(socket);
  });
  const environment = { https_proxy: `http://127.0.0.1:${await portOf(t, proxy)}` };
  const straight = await portOf(t, createServer());
  const { versions } = await seenAt(straight, { ...realSecure(), environment }, AbortSignal.timeout(1_000));
  assert.deepEqual(versions, ['TLSv1 fails', 'TLSv1.1 works', 'TLSv1.2 fails', 'TLSv1.3 fails']);
});

test('a peer that hangs up may do so over the version; nothing that is spoken helps here', async (t) => {
  const port = await portOf(
    t,
    createServer((socket) => socket.once('data', () => socket.destroy())),
  );
  const { handshakes, versions } = await seenAt(port, realSecure());
  assert.ok(handshakes[0]?.outcome.ok === false);
  assert.match(handshakes[0].outcome.failure.word, /^connection-(closed|reset)$/);
  assert.deepEqual(versions, ['TLSv1 fails', 'TLSv1.1 fails', 'TLSv1.2 fails', 'TLSv1.3 fails']);
});

test('silence, a name that is not found and a closed port say nothing about versions', async (t) => {
  const port = await portOf(t, createServer());
  const silent = await seenAt(port, realSecure(), AbortSignal.timeout(200));
  const nameless = await seenAt(port, { lookup: async () => failed('resolve', 'name-not-found') });
  const closed = await seenAt(port, { connect: async () => failed('connect', 'connection-refused') });
  const ends = [silent, nameless, closed].map(({ handshakes: [handshake], versions }) => {
    assert.ok(handshake?.outcome.ok === false && handshake.trust === null);
    assert.deepEqual([versions, handshake.chain, handshake.address], [[], [], null]);
    return `${handshake.outcome.failure.operation} ${handshake.outcome.failure.word}`;
  });
  assert.deepEqual(ends, ['tls-handshake timed-out', 'resolve name-not-found', 'connect connection-refused']);
});
