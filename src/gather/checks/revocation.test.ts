import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import type { EvidenceOf } from '../../model/evidence.ts';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { tcpServer } from '../host/local-servers.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { revocation } from './revocation.ts';

const HOST = 'login.microsoftonline.com';
const folder = mkdtempSync(join(tmpdir(), 'revocation-'));
after(() => rmSync(folder, { recursive: true }));

const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const derOf = (file: string): Uint8Array => openssl('x509', '-in', `${file}.pem`, '-outform', 'DER');

writeFileSync(join(folder, 'index.txt'), '');
writeFileSync(join(folder, 'crlnumber'), '01');
writeFileSync(
  join(folder, 'ca.cnf'),
  `[ca]\ndefault_ca = own\n[own]\ndatabase = index.txt\ncrlnumber = crlnumber\nnew_certs_dir = .\nrand_serial = yes\ncertificate = root.pem
private_key = key.pem\npolicy = any\ndefault_md = sha256\ndefault_days = 30\ndefault_crl_days = 7\nunique_subject = no\n[any]\ncommonName = supplied\n
[req]\ndistinguished_name = nothing\n[nothing]\n[root]\nbasicConstraints = critical,CA:TRUE\nkeyUsage = keyCertSign,cRLSign
[leaf]\ncrlDistributionPoints = URI:http://crl.example/all.crl\nauthorityInfoAccess = OCSP;URI:http://ocsp.example
[later]\ncrlDistributionPoints = URI:http://crl.example/all.crl\nfreshestCRL = URI:http://crl.example/delta.crl
[delta]\n2.5.29.27 = critical,ASN1:INTEGER:1
[responder]\nextendedKeyUsage = OCSPSigning\n`,
);
openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'key.pem');
openssl(
  'req',
  '-x509',
  '-new',
  '-key',
  'key.pem',
  '-config',
  'ca.cnf',
  '-extensions',
  'root',
  '-subj',
  '/CN=Root',
  '-out',
  'root.pem',
);
for (const name of ['good', 'revoked', 'later', 'responder']) {
  openssl('req', '-new', '-key', 'key.pem', '-config', 'ca.cnf', '-subj', `/CN=${name}`, '-out', `${name}.csr`);
  const extensions = name === 'responder' || name === 'later' ? name : 'leaf';
  openssl(
    'ca',
    '-batch',
    '-config',
    'ca.cnf',
    '-in',
    `${name}.csr`,
    '-out',
    `${name}.pem`,
    '-notext',
    '-extensions',
    extensions,
  );
}
openssl('ca', '-config', 'ca.cnf', '-revoke', 'revoked.pem', '-crl_reason', 'keyCompromise');
openssl('ca', '-config', 'ca.cnf', '-gencrl', '-out', 'all.pem');
const list = openssl('crl', '-in', 'all.pem', '-outform', 'DER');
openssl('ca', '-config', 'ca.cnf', '-revoke', 'later.pem');
openssl('ca', '-config', 'ca.cnf', '-gencrl', '-crlexts', 'delta', '-out', 'delta.pem');
const delta = openssl('crl', '-in', 'delta.pem', '-outform', 'DER');

/** What OpenSSL's responder says to a question; signed by the issuer itself unless told. */
function ocsp(question: Uint8Array, signer = 'root'): Buffer {
  writeFileSync(join(folder, 'question.der'), question);
  const files = ['-index', 'index.txt', '-CA', 'root.pem', '-rsigner', `${signer}.pem`, '-rkey', 'key.pem'];
  openssl('ocsp', ...files, '-reqin', 'question.der', '-respout', 'answer.der', '-ndays', '1');
  return readFileSync(join(folder, 'answer.der'));
}

const answering =
  (signer = 'root'): RequestListener =>
  (request, response) =>
    request.headers.host === 'crl.example'
      ? response.end(list)
      : response.end(ocsp(Buffer.from(decodeURIComponent((request.url ?? '').slice(1)), 'base64'), signer));

type Asked = EvidenceOf<'revocation-asked'>;

/** What the check sees when the sign-in host presents a certificate and this server plays the places that it names. */
async function seen(t: TestContext, leaf: string, places: RequestListener, stapled: Uint8Array | null = null) {
  const server = createServer(places).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const silent = createServer().listen(0, '127.0.0.1');
  t.after(() => silent.close());
  await new Promise((resolve) => silent.once('listening', resolve));
  const ports = { 80: (server.address() as AddressInfo).port, 443: (silent.address() as AddressInfo).port };
  const context = localWorld(thisComputer(), ports, {
    secure: async (channel, name) =>
      success({
        ...{ channel, protocol: 'TLSv1.3', cipher: 'any', chain: [], nameFits: true, stapled },
        path: name === HOST ? [derOf(leaf), derOf('root')] : [],
        trust: { system: 'accepted', bundled: 'accepted' },
      }),
  });
  const evidence = await revocation.run(context);
  return evidence.filter((one) => one.kind === 'revocation-asked');
}

const said = (asked: readonly Asked[]) =>
  asked.map(({ by, outcome }) => `${by}: ${outcome.ok ? outcome.value.status : outcome.failure.word}`).sort();

test('a good certificate is good by the list and by OCSP, asked over its own addresses', async (t) => {
  const asked = await seen(t, 'good', answering());
  assert.deepEqual(said(asked), ['list: good', 'ocsp: good']);
  assert.deepEqual(asked.map(({ url }) => url).sort(), ['http://crl.example/all.crl', 'http://ocsp.example']);
  assert.deepEqual(asked[0]?.names, [HOST]);
  assert.equal(revocation.summarise(asked).text, '2 places answered');
});

test('the places that a trusted certificate names are looked up before it is judged', async (t) => {
  const context = localWorld(thisComputer(), { 443: await tcpServer(t, () => {}) });
  const asked: string[] = [];
  const names: Partial<Host> = {
    lookup: async (name) => {
      asked.push(name);
      return success(['127.0.0.1']);
    },
    secure: async (_channel, name, _signal, _versions, { onTrusted } = {}) => {
      onTrusted?.(derOf(name === HOST ? 'good' : 'later'));
      asked.push(`${name} judged`);
      return failed('tls-handshake', 'timed-out');
    },
  };
  await revocation.run({ ...context, host: { ...context.host, ...names } });
  assert.deepEqual(asked.slice(asked.indexOf('ocsp.example'), asked.indexOf(`${HOST} judged`) + 1), [
    'ocsp.example',
    'crl.example',
    `${HOST} judged`,
  ]);
});

test('a revoked one is found out both ways, with day and reason', async (t) => {
  const asked = await seen(t, 'revoked', answering());
  assert.deepEqual(said(asked), ['list: revoked', 'ocsp: revoked']);
  for (const { outcome } of asked) {
    assert.ok(outcome.ok);
    assert.equal(outcome.value.reason, 'keyCompromise');
    assert.match(outcome.value.revokedAt ?? '', /^\d{4}-\d\d-\d\dT/);
  }
  assert.match(revocation.summarise(asked).text, /revoked was revoked/);
});

test('a responder that wants no questions in its address is asked by POST', async (t) => {
  const methods: string[] = [];
  const byPost: RequestListener = async (request, response) => {
    if (request.headers.host === 'crl.example') return response.end(list);
    methods.push(`${request.method} ${request.headers['content-type'] ?? ''}`.trim());
    if (request.method === 'GET') return response.writeHead(405).end();
    response.end(ocsp(Buffer.concat(await request.toArray())));
  };
  assert.deepEqual(said(await seen(t, 'revoked', byPost)), ['list: revoked', 'ocsp: revoked']);
  assert.deepEqual(methods, ['GET', 'POST application/ocsp-request']);
});

test('what was withdrawn since the list was made is found in the list that adds to it; without that, the list counts', async (t) => {
  const places =
    (addition: Uint8Array | null): RequestListener =>
    ({ url }, response) => {
      if (url !== '/delta.crl') response.end(list);
      else if (addition === null) response.writeHead(404).end();
      else response.end(addition);
    };
  assert.deepEqual(said(await seen(t, 'later', places(delta))), ['list: revoked']);
  assert.deepEqual(said(await seen(t, 'later', places(null))), ['list: good']);
  const changed = Uint8Array.from(delta);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  assert.deepEqual(said(await seen(t, 'later', places(changed))), ['list: good']);
});

test('an answer of somebody whom the issuer made its responder is believed, of another certificate holder not', async (t) => {
  assert.ok(said(await seen(t, 'good', answering('responder'))).includes('ocsp: good'));
  assert.ok(said(await seen(t, 'good', answering('revoked'))).includes('ocsp: unknown'));
});

test('a list or an answer that was changed is not believed', async (t) => {
  const changed: RequestListener = (request, response) => {
    const genuine = request.headers.host === 'crl.example' ? list : Buffer.from('');
    response.end(Buffer.concat([genuine.subarray(0, -1), Buffer.from([(genuine.at(-1) ?? 0) ^ 1])]));
  };
  assert.deepEqual(said(await seen(t, 'revoked', changed)), ['list: unknown', 'ocsp: http-malformed']);
});

test('a page instead of an answer, a refusal and silence are failures', async (t) => {
  const page: RequestListener = (_request, response) => response.end('<title>Blocked</title>');
  assert.deepEqual(said(await seen(t, 'good', page)), ['list: http-malformed', 'ocsp: http-malformed']);
  const refusal: RequestListener = (_request, response) => response.writeHead(403).end();
  assert.deepEqual(said(await seen(t, 'good', refusal)), ['list: http-malformed', 'ocsp: http-malformed']);
  const closing: RequestListener = (request) => request.socket.destroy();
  assert.ok(said(await seen(t, 'good', closing)).every((line) => /connection-(closed|reset)/.test(line)));
});

test('a list too long to be read counts as an answer that tells nothing', async (t) => {
  const long: RequestListener = (request, response) => {
    assert.match(request.headers.range ?? 'bytes=0-262143', /^bytes=0-262143$/);
    response.writeHead(206).end(Buffer.alloc(262_144));
  };
  assert.ok(said(await seen(t, 'good', long)).includes('list: unknown'));
});

test('an answer that the server sends along is read as well', async (t) => {
  openssl('ocsp', '-issuer', 'root.pem', '-cert', 'good.pem', '-reqout', 'plain.der', '-no_nonce');
  const stapled = ocsp(readFileSync(join(folder, 'plain.der')));
  assert.ok(said(await seen(t, 'good', answering(), stapled)).includes('stapled: good'));
  assert.ok(said(await seen(t, 'revoked', answering(), stapled)).includes('stapled: unknown'));
});
