import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TLSSocket } from 'node:tls';
import { certificateFile, forServer, issueAll, keyFile } from '../../../../lab/authority.ts';
import { cardCertificateFile } from '../../../../lab/entra/cards.ts';
import { diagnose } from '../../../diagnose/diagnose.ts';
import { captivePortal } from '../../../gather/checks/captive-portal.ts';
import { gather } from '../../../gather/gather.ts';
import type { SignInStage } from '../../../model/evidence.ts';
import { ledTo, looking } from './broken-way-for-tests.ts';
import { named, stage } from './runs-for-tests.ts';

/** A request of a sign-in; `place`: how many names were looked up by then, itself counted. */
type Asked = {
  readonly what: string;
  readonly place: number;
  readonly stage: SignInStage;
  /** It ends with the handshake, as it is there to prove a name. */
  readonly isHandshake?: true;
  /** What differs where this answer is bad. */
  readonly differs?: Readonly<Record<string, { readonly stage?: SignInStage; readonly code?: string }>>;
};

const AT_THE_ANSWER = { stage: 'token' } as const;
/** To the service, an address to which nobody sent the browser. */
const LED_ELSEWHERE = { 'the answer leads elsewhere': { code: '0xCAA90015' } } as const;

/** How somebody signs in whose name is known, and what is asked for it, in its order, beyond what another way has proven. */
type Way = {
  readonly name: string;
  readonly by: 'browser' | 'device-code' | 'certificate' | 'saved';
  readonly requests: readonly Asked[];
};

const WAYS: Readonly<Record<string, Way>> = {
  'in the browser': {
    ...{ name: 'anna@contoso.com', by: 'browser' },
    requests: [
      { what: 'discovery of the cloud', place: 1, stage: 'discovery' },
      { what: 'configuration', place: 2, stage: 'discovery' },
      { what: 'realm', place: 3, stage: 'realm' },
      { what: 'tokens', place: 4, stage: 'token' },
      { what: 'keys', place: 5, stage: 'keys' },
    ],
  },
  'from what was saved': {
    ...{ name: 'anna@contoso.com', by: 'saved' },
    requests: [
      { what: 'renewal', place: 4, stage: 'renewal' },
      { what: 'keys', place: 5, stage: 'keys' },
    ],
  },
  'by a device code': {
    ...{ name: 'anna@contoso.com', by: 'device-code' },
    requests: [
      { what: 'code', place: 4, stage: 'device-code' },
      {
        ...{ what: 'tokens', place: 5, stage: 'authorize' },
        differs: {
          'the server is overloaded': AT_THE_ANSWER,
          'a log-in page of the network answers': AT_THE_ANSWER,
        },
      },
      { what: 'keys', place: 6, stage: 'keys' },
    ],
  },
  'by a certificate at Entra': {
    ...{ name: 'carl@contoso.com', by: 'certificate' },
    requests: [
      { what: 'sign-in page', place: 4, stage: 'authorize' },
      { what: 'ways to sign in', place: 5, stage: 'authorize' },
      { what: 'name of the host for certificates', place: 6, stage: 'authorize', isHandshake: true },
      { what: 'certificate', place: 7, stage: 'authorize' },
      { what: 'what it proves', place: 8, stage: 'authorize', differs: LED_ELSEWHERE },
      { what: 'not to stay signed in', place: 9, stage: 'authorize', differs: LED_ELSEWHERE },
      { what: 'tokens', place: 10, stage: 'token' },
      { what: 'keys', place: 11, stage: 'keys' },
    ],
  },
  'by a certificate at the server of the organisation': {
    ...{ name: 'felix@fabrikam.com', by: 'certificate' },
    requests: [
      { what: 'what the server offers', place: 4, stage: 'federation' },
      { what: 'name of the server', place: 5, stage: 'federation', isHandshake: true },
      { what: 'assertion', place: 6, stage: 'federation' },
      { what: 'tokens', place: 7, stage: 'token' },
      { what: 'keys', place: 8, stage: 'keys' },
    ],
  },
};

type Fault = {
  /** What answers instead; undefined where nobody does. */
  readonly answer?: (socket: Socket, raw: Socket) => void;
  readonly tls?: 'genuine' | 'forged';
  /** Where it answers without TLS as well, in place of everybody. */
  readonly isOfNetwork?: true;
  readonly code: string;
  /** What `check` finds where the same happens to it. */
  readonly cause: string;
  /** Where a stage has a code of its own. */
  readonly at?: Partial<Record<SignInStage, string>>;
};

const HTML = 'Content-Type: text/html\r\nConnection: close\r\n';
const WELCOME = `HTTP/1.1 200 OK\r\n${HTML}\r\n<html>Welcome to the hotel</html>`;
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
  'somebody else opens TLS': { answer: saying(WELCOME), tls: 'forged', code: '0xCAA82F0D', cause: 'tls-intercepted' },
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
    answer: saying(WELCOME),
    ...{
      tls: 'genuine',
      isOfNetwork: true,
      code: '0xCAA60007',
      cause: 'captive-portal',
      at: { realm: '0xCAA9001B', federation: '0xCAA9002C' },
    },
  },
  'the answer leads elsewhere': {
    answer: saying(`HTTP/1.1 302 Found\r\nLocation: https://portal.example/\r\n${HTML}\r\n`),
    ...{ tls: 'genuine', isOfNetwork: true, code: '0xCAA3012E', cause: 'captive-portal' },
  },
};

const codeOf = ({ at = {}, code }: Fault, stage: SignInStage): string => at[stage] ?? code;

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

  /** What this way needs besides the name: a certificate, or what an earlier sign-in left. */
  async function prepared({ name, by }: Way, home: string): Promise<readonly string[]> {
    const { folder, served, hand, signIn } = here();
    if (by === 'saved') await signIn({ home, hand: hand(named(name)) });
    if (by === 'device-code') return ['--device-code'];
    if (by !== 'certificate') return [];
    const file = join(folder, `${home.replace(/\W/g, '-')}.pem`);
    const certificate = readFileSync(cardCertificateFile(served.folder, named(name)));
    writeFileSync(file, Buffer.concat([certificate, readFileSync(served.keyFile)]));
    return ['--certificate', file];
  }

  for (const [story, fault] of Object.entries(FAULTS))
    it(`check, ${story}: finds the same cause`, async () => {
      const isUnknown = story.includes('name');
      const { tls: _, answer, ...rest } = fault;
      const plainPort = await portOf(fault.isOfNetwork && answer ? { ...rest, answer } : rest);
      const host = ledTo(isUnknown ? 0 : await portOf(fault), isUnknown, plainPort);
      const { clouds, checks } = looking(Number(new URL(here().served.origins.login).port));
      const question = { cloud: clouds.public, user: null, tenant: null };
      const seen = await gather(host, question, {
        checks: [...checks, captivePortal],
        signal: AbortSignal.timeout(60_000),
      });
      const [found] = diagnose(seen.evidence, seen.checks).findings;
      assert.equal(found?.rule, fault.cause, JSON.stringify(seen.checks.map(({ summary }) => summary)));
    });

  for (const [how, way] of Object.entries(WAYS))
    for (const { what, place, stage: usual, isHandshake, differs = {} } of way.requests)
      for (const [story, fault] of Object.entries(FAULTS)) {
        if (isHandshake && fault.tls === 'genuine') continue;
        it(`${how}, ${what}: ${story}`, async () => {
          const home = `${story} ${how} ${place}`;
          const { stage: at = usual, code = codeOf(fault, at) } = differs[story] ?? {};
          const more = await prepared(way, home);
          const to = story.includes('name') ? 'nowhere' : await portOf(fault);
          const told = await here().report({
            ...{ home, hand: here().hand(named(way.name)), astray: { request: place, to } },
            args: ['--user', way.name, ...more],
          });
          assert.deepEqual(
            [told.outcome, told.stage, told.statusCode, told.findings.map(({ rule }) => rule)],
            ['failed', at, code, [fault.cause]],
            told.said,
          );
        });
      }
});
