import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, type TestContext } from 'node:test';
import { createSecureContext, createServer, TLSSocket, type TlsOptions } from 'node:tls';
import { keyFile } from '../../../lab/authority.ts';
import { chainFiles, keyOf, makeCertificates, rootFile } from '../../../lab/certificates.ts';
import type { Certificate } from '../../../scenarios/scenario.ts';
import { failed, type Outcome } from '../../model/failure.ts';
import { connect } from './connect.ts';
import { exchange } from './exchange.ts';
import type { BesidesHandshake, SecureChannel } from './host.ts';
import { tcpServer } from './local-servers.ts';
import { secure } from './secure.ts';
import type { Versions } from './trust-stores.ts';

const HOST = 'login.microsoftonline.com';

let folder = '';

/** The system's store holds one root, that of the service. It is read when the first handshake begins. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secure-'));
  await makeCertificates(folder);
  await mkdir(join(folder, 'no-more-roots'));
  process.env.SSL_CERT_FILE = rootFile(folder, 'service');
  process.env.SSL_CERT_DIR = join(folder, 'no-more-roots');
});
after(() => rm(folder, { recursive: true }));

const shake = async (
  t: TestContext,
  serve: (socket: Socket) => void,
  limitMs = 5_000,
  versions?: Versions,
  besides?: BesidesHandshake,
) => {
  const channel = await connect('127.0.0.1', await tcpServer(t, serve), AbortSignal.timeout(5_000));
  assert.ok(channel.ok);
  t.after(() => channel.value.close());
  return await secure(channel.value, HOST, AbortSignal.timeout(limitMs), versions, besides);
};

/** A server with such a certificate that answers every request with its own words. */
async function tlsServer(certificate: Certificate, options: TlsOptions = {}): Promise<(socket: Socket) => void> {
  const files = [keyFile(folder, keyOf(certificate)), ...chainFiles(folder, certificate, HOST)];
  const [key = '', ...chain] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const secureContext = createSecureContext({ key, cert: chain.join(''), ...options });
  return (socket) => {
    const { requestCert = false, rejectUnauthorized = true } = options;
    const asked = { isServer: true, secureContext, requestCert, rejectUnauthorized } as const;
    const spoken = new TLSSocket(socket, { ...asked, ALPNProtocols: ['h2', 'http/1.1'] });
    spoken.on('error', () => {}).on('data', () => spoken.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'));
  };
}

const value = (outcome: Outcome<SecureChannel>): SecureChannel => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

const word = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.word);

test('a genuine certificate, and a request over it', async (t) => {
  const secured = value(await shake(t, await tlsServer('genuine')));
  assert.deepEqual([secured.protocol, secured.cipher], ['TLSv1.3', 'TLS_AES_256_GCM_SHA384']);
  assert.equal(secured.trust.system, 'accepted');
  // The lab's root only bears the name of a real one.
  assert.notEqual(secured.trust.bundled, 'accepted');
  assert.equal(secured.nameFits, true);
  const [leaf, issuing, ...others] = secured.chain;
  assert.deepEqual(others, []);
  assert.equal(leaf?.issuer, 'C=US, O=Microsoft Corporation, CN=Microsoft Azure RSA TLS Issuing CA 03');
  assert.deepEqual(
    [leaf.issuerName, issuing?.issuerName, leaf.key],
    ['Microsoft Corporation', 'DigiCert Inc', 'ec-p-256'],
  );
  assert.deepEqual(leaf.names, [HOST, 'login.windows.net', 'login.microsoft.com']);
  assert.match(leaf.sha256, /^[0-9a-f]{64}$/);
  assert.ok(Date.parse(leaf.notBefore) < Date.now() && Date.now() < Date.parse(leaf.notAfter));
  const request = { method: 'GET', target: '/', headers: { host: HOST }, keepBytes: 10 } as const;
  const answer = await exchange(secured.channel, request, AbortSignal.timeout(5_000));
  assert.ok(answer.ok && answer.value.receivedBytes === 2);
});

test('what the system thinks of other certificates, apart from the name', async (t) => {
  const words: readonly (readonly [Certificate, SecureChannel['trust']['system'], boolean])[] = [
    ['expired', 'certificate-expired', true],
    ['not-yet-valid', 'certificate-not-yet-valid', true],
    ['self-signed', 'certificate-self-signed', true],
    ['other-name', 'accepted', false],
    ['no-intermediate', 'certificate-chain-incomplete', true],
    ['unknown-root', 'certificate-chain-incomplete', true],
    ['wrong-purpose', 'certificate-wrong-purpose', true],
    ['unordered', 'accepted', true],
  ];
  for (const [certificate, trust, fits] of words) {
    const { trust: told, nameFits } = value(await shake(t, await tlsServer(certificate)));
    assert.deepEqual([certificate, told.system, nameFits], [certificate, trust, fits]);
  }
});

test('the certificate of a server is handed on at once where the system trusts it, and only there', async (t) => {
  const handed: Buffer[] = [];
  const onTrusted = (leaf: Uint8Array) => handed.push(Buffer.from(leaf));
  const genuine = await shake(t, await tlsServer('genuine'), 5_000, undefined, { onTrusted });
  for (const distrusted of ['unknown-root', 'expired'] as const)
    await shake(t, await tlsServer(distrusted), 5_000, undefined, { onTrusted });
  assert.deepEqual(
    handed.map((der) => new X509Certificate(der).fingerprint256.replaceAll(':', '').toLowerCase()),
    [value(genuine).chain[0]?.sha256],
  );
});

test('where OpenSSL gives up on the first of two ways to a root, the other one counts, and that is told', async (t) => {
  const { trust, path } = value(await shake(t, await tlsServer('cross-signed')));
  assert.deepEqual([trust.system, path.length], ['accepted', 3]);
  assert.match(trust.detail ?? '', /^OpenSSL says certificate unknown issuer; by RFC 5280 the chain holds$/);
});

test('an unknown issuer is told before a weak hash', async (t) => {
  const old = { ciphers: 'DEFAULT@SECLEVEL=0' };
  const { trust } = value(await shake(t, await tlsServer('weak-hash', old)));
  // Nobody trusts the web filter here, and that comes first.
  assert.equal(trust.system, 'certificate-chain-incomplete');
  assert.match(trust.detail ?? '', /no certificate of Contoso Web Filter/);
});

test('an answer of the issuer that the server sends along is handed on', async (t) => {
  const answer = Buffer.from('whatever the issuer says');
  const files = [keyFile(folder, keyOf('genuine')), ...chainFiles(folder, 'genuine', HOST)];
  const [key = '', ...chain] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const server = createServer({ key, cert: chain.join('') }).on('tlsClientError', () => {});
  server.on('OCSPRequest', (_certificate, _issuer, give) => give(null, answer));
  const stapled = value(await shake(t, (socket) => server.emit('connection', socket)));
  assert.deepEqual(Buffer.from(stapled.stapled ?? []), answer);
  assert.equal(value(await shake(t, await tlsServer('genuine'))).stapled, null);
});

test('handshakes that fail', async (t) => {
  const after = (then: (socket: Socket) => void) => (socket: Socket) => void socket.once('data', () => then(socket));
  assert.equal(
    word(
      await shake(
        t,
        after((socket) => socket.end()),
      ),
    ),
    'connection-closed',
  );
  assert.equal(
    word(
      await shake(
        t,
        after((socket) => socket.resetAndDestroy()),
      ),
    ),
    'connection-reset',
  );
  assert.equal(
    word(
      await shake(
        t,
        after((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      ),
    ),
    'tls-not-spoken',
  );
  assert.equal(word(await shake(t, () => {}, 100)), 'timed-out');
  const forAnotherKey = 'ECDHE-RSA-AES128-GCM-SHA256';
  assert.equal(
    word(await shake(t, await tlsServer('genuine', { maxVersion: 'TLSv1.2', ciphers: forAnotherKey }))),
    'tls-no-common-cipher',
  );
});

test('a server that only speaks TLS 1.0 is told, and found by a probe', async (t) => {
  const old = await tlsServer('genuine', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
  assert.equal(word(await shake(t, old)), 'tls-version-refused');
  const probed = value(await shake(t, old, 5_000, { min: 'TLSv1', max: 'TLSv1' }));
  assert.equal(probed.protocol, 'TLSv1');
  const modern = await tlsServer('genuine');
  assert.equal(word(await shake(t, modern, 5_000, { min: 'TLSv1.1', max: 'TLSv1.1' })), 'tls-version-refused');
});

test('a server that wants a client certificate says so in the handshake, or in TLS 1.3 after it', async (t) => {
  const wanting = { requestCert: true, rejectUnauthorized: true } as const;
  const before13 = await shake(t, await tlsServer('genuine', { ...wanting, maxVersion: 'TLSv1.2' }));
  assert.equal(word(before13), 'client-certificate-required');
  const { channel } = value(await shake(t, await tlsServer('genuine', wanting)));
  const request = { method: 'GET', target: '/', headers: {}, keepBytes: 0 } as const;
  const answer = await exchange(channel, request, AbortSignal.timeout(5_000));
  assert.equal(word(answer), 'client-certificate-required');
});

test('a channel that is closed already, and a signal that is over', async (t) => {
  const port = await tcpServer(t, () => {});
  const channel = await connect('127.0.0.1', port, AbortSignal.timeout(5_000));
  assert.ok(channel.ok);
  assert.deepEqual(await secure(channel.value, HOST, AbortSignal.abort()), failed('tls-handshake', 'aborted'));
  channel.value.close();
  const closed = await secure(channel.value, HOST, AbortSignal.timeout(5_000));
  assert.deepEqual(closed, failed('tls-handshake', 'connection-closed'));
});
