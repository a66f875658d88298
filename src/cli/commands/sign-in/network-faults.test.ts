import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TLSSocket } from 'node:tls';
import { certificateFile, forServer, issueAll, keyFile } from '../../../../lab/authority.ts';
import type { SignInStage } from '../../../model/evidence.ts';
import { named, stage } from './runs-for-tests.ts';

/** The requests of a sign-in whose person is known, in their order. */
const REQUESTS: readonly (readonly [what: string, stage: SignInStage])[] = [
  ['discovery of the cloud', 'discovery'],
  ['configuration', 'discovery'],
  ['realm', 'realm'],
  ['tokens', 'token'],
  ['keys', 'keys'],
];

type Fault = {
  /** What answers instead; undefined where nobody does. */
  readonly answer?: (socket: Socket, raw: Socket) => void;
  readonly tls?: 'genuine' | 'forged';
  readonly code: string;
  /** What `check` finds where the same happens to it. */
  readonly cause: string;
  /** Where a stage has a code of its own. */
  readonly at?: Partial<Record<SignInStage, string>>;
};

const HTML = 'Content-Type: text/html\r\nConnection: close\r\n';
const saying = (text: string) => (socket: Socket) => void socket.once('data', () => socket.end(text));
const reset = (socket: Socket, raw: Socket) => void socket.once('data', () => raw.resetAndDestroy());

const FAULTS: Readonly<Record<string, Fault>> = {
  'its name is not found': { code: '0xCAA82EE7', cause: 'dns-name-not-found' },
  'the connection is refused': { code: '0xCAA82EFD', cause: 'connection-refused' },
  'the connection is cut in the handshake': { answer: reset, code: '0xCAA82EFE', cause: 'connection-reset' },
  'something else answers on the port': {
    answer: saying('220 mail.example ESMTP\r\n'),
    code: '0xCAA82F7D',
    cause: 'captive-portal',
  },
  'somebody else opens TLS': { answer: saying(''), tls: 'forged', code: '0xCAA82F0D', cause: 'tls-intercepted' },
  'the connection is cut before the answer': {
    answer: reset,
    tls: 'genuine',
    code: '0xCAA82EFF',
    cause: 'download-interrupted',
  },
  'the server hangs up without an answer': {
    answer: saying(''),
    tls: 'genuine',
    code: '0xCAA82EFE',
    cause: 'download-interrupted',
  },
  'the answer is no HTTP': {
    answer: saying('nonsense\r\n\r\n'),
    tls: 'genuine',
    code: '0xCAA82F78',
    cause: 'service-outage',
  },
  'the answer breaks off': {
    answer: saying(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"half":`),
    ...{ tls: 'genuine', code: '0xCAA70007', cause: 'download-interrupted' },
  },
  'the server is overloaded': {
    answer: saying(`HTTP/1.1 503 Service Unavailable\r\n${HTML}\r\n<html>Busy</html>`),
    ...{ tls: 'genuine', code: '0xCAA301F7', cause: 'service-outage' },
  },
  'a log-in page of the network answers': {
    answer: saying(`HTTP/1.1 200 OK\r\n${HTML}\r\n<html>Welcome to the hotel</html>`),
    ...{ tls: 'genuine', code: '0xCAA60007', cause: 'captive-portal', at: { realm: '0xCAA9001B' } },
  },
  'the answer leads elsewhere': {
    answer: saying(`HTTP/1.1 302 Found\r\nLocation: https://portal.example/\r\n${HTML}\r\n`),
    ...{ tls: 'genuine', code: '0xCAA3012E', cause: 'captive-portal' },
  },
};

describe('a network that breaks', { concurrency: 8 }, () => {
  const here = stage();
  const forged = mkdtempSync(join(tmpdir(), 'forged-'));
  before(async () => {
    const extensions = forServer(['DNS:localhost']);
    await issueAll(forged, [{ file: 'server', subject: '/O=Inspector/CN=localhost', issuer: 'self', extensions }]);
  });
  after(() => rmSync(forged, { recursive: true, force: true }));

  /** The port of a server that does as the fault says; a closed one when nobody answers. */
  async function portOf({ answer, tls }: Fault): Promise<number> {
    const folder = tls === 'genuine' ? here().served.folder : forged;
    const certificate = { key: readFileSync(keyFile(folder)), cert: readFileSync(certificateFile(folder, 'server')) };
    const server = createServer((raw) => {
      const socket = tls === undefined ? raw : new TLSSocket(raw, { isServer: true, ...certificate });
      for (const each of [raw, socket]) each.on('error', () => {});
      answer?.(socket, raw);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
    const { port } = server.address() as AddressInfo;
    if (answer === undefined) server.close();
    else after(() => server.close());
    return port;
  }

  const anna = named('anna@contoso.com');
  for (const [story, fault] of Object.entries(FAULTS)) {
    for (const [place, [what, at]] of REQUESTS.entries()) {
      it(`${what}: ${story}`, async () => {
        const to = story.includes('name') ? 'nowhere' : await portOf(fault);
        const told = await here().report({
          ...{ home: `${story} ${place}`, hand: here().hand(anna), astray: { request: place + 1, to } },
          args: ['--user', anna.name],
        });
        assert.deepEqual(
          [told.outcome, told.stage, told.statusCode, told.findings.map(({ rule }) => rule)],
          ['failed', at, fault.at?.[at] ?? fault.code, [fault.cause]],
          told.said,
        );
      });
    }
  }
});
