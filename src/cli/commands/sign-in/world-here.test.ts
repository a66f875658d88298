import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { RealName } from '../../../../lab/addresses.ts';
import { certificateFile, keyFile } from '../../../../lab/authority.ts';
import { chainFiles, keyOf, makeCertificates, rootFile } from '../../../../lab/certificates.ts';
import type { Certificate } from '../../../../scenarios/scenario.ts';
import type { Host } from '../../../gather/host/host.ts';
import { tcpServer } from '../../../gather/host/local-servers.ts';
import { secure } from '../../../gather/host/secure.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { pacWorld } from '../../../gather/pac/pac-world-for-tests.ts';
import { TransportError } from '../../../gather/sign-in/transport-error.ts';
import { fetchShowing } from './world-here.ts';

const ASKED = 'login.microsoftonline.com';
/** Any other host that has a certificate of its own. */
const PROXY = 'teams.microsoft.com';

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showing-'));
  await makeCertificates(folder);
  await mkdir(join(folder, 'no-more-roots'));
  process.env.SSL_CERT_FILE = rootFile(folder, 'service');
  process.env.SSL_CERT_DIR = join(folder, 'no-more-roots');
});
after(() => rm(folder, { recursive: true }));

const read = (file: string): Promise<string> => readFile(file, 'utf8');

/** A server that asks whoever comes for a certificate; `saw` is told what each one showed. */
async function asking(
  t: TestContext,
  name: RealName,
  certificate: Certificate,
  saw: (shown: boolean) => void,
  answer: (request: string, socket: TLSSocket) => void,
): Promise<number> {
  const key = await read(keyFile(folder, keyOf(certificate)));
  const cert = (await Promise.all(chainFiles(folder, certificate, name).map(read))).join('');
  const secureContext = createSecureContext({ key, cert });
  return await tcpServer(t, (raw: Socket) => {
    const socket = new TLSSocket(raw, { isServer: true, secureContext, requestCert: true, rejectUnauthorized: false });
    socket.on('error', () => {}).once('secure', () => saw(socket.getPeerX509Certificate() !== undefined));
    socket.once('data', (request: Buffer) => answer(request.toString('latin1'), socket));
  });
}

/** What came of one request through a proxy that speaks TLS, and to whom the certificate was shown. */
async function shown(t: TestContext, certificate: Certificate) {
  const seen: string[] = [];
  const saw = (who: string) => (hasCertificate: boolean) => void (hasCertificate && seen.push(who));
  const host = await asking(t, ASKED, certificate, saw('host'), (_request, socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'),
  );
  const proxy = await asking(t, PROXY, 'genuine', saw('proxy'), (_request, socket) => {
    const beyond = connect(host, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(beyond).pipe(socket);
    });
    beyond.on('error', () => {});
  });
  const world = await pacWorld(t, { serves: `function FindProxyForURL() { return "HTTPS ${PROXY}:3129" }` });
  const toProxy: Host['connect'] = (address, port, signal) =>
    port === 3_129 ? thisComputer().connect('127.0.0.1', proxy, signal) : world.host.connect(address, port, signal);
  const context = { ...world, host: { ...world.host, connect: toProxy, secure } };
  const identity = { cert: await read(certificateFile(folder, 'proxy')), key: await read(keyFile(folder)) };
  const fetch = fetchShowing(context, identity, () => {});
  const word = await fetch(`https://${ASKED}/`, {}).then(
    ({ status }) => status,
    (error) => (error instanceof TransportError ? error.failure.word : String(error)),
  );
  return { word, seen };
}

describe('a certificate to show', () => {
  it('is shown to the host that is asked once it proved its name, and never to a proxy', async (t) => {
    const { word, seen } = await shown(t, 'genuine');
    assert.equal(word, 200);
    assert.deepEqual(seen, ['host']);
  });

  it('is shown to nobody whom this computer does not trust', async (t) => {
    for (const [certificate, why] of [
      ['self-signed', 'certificate-self-signed'],
      ['other-name', 'certificate-wrong-name'],
    ] as const)
      assert.deepEqual(await shown(t, certificate), { word: why, seen: [] });
  });
});
