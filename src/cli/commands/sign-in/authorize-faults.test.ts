import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { TLSSocket } from 'node:tls';
import type { Browser } from 'playwright-core';
import { certificateFile, forServer, issueAll, keyFile } from '../../../../lab/authority.ts';
import type { Host } from '../../../gather/host/host.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { ledTo, looking } from './broken-way-for-tests.ts';
import { launch, skip } from './chromium-for-tests.ts';
import { type Hand, stage } from './runs-for-tests.ts';

/** What is the matter with the network from the moment on in which the sign-in page is to open. */
type Fault = {
  /** What answers; undefined where nobody does. */
  readonly answer?: (socket: Socket, raw: Socket) => void;
  readonly tls?: 'server' | 'forged';
  readonly code: string;
  readonly cause: string;
};

const reset = (socket: Socket, raw: Socket) => void socket.once('data', () => raw.resetAndDestroy());
const says = (text: string) => (socket: Socket) => void socket.once('data', () => socket.end(text));
const welcome = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 7\r\n\r\nWelcome';
const halfAnAnswer = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n<html>';

const FAULTS: Readonly<Record<string, Fault>> = {
  'its name is not found': { code: '0xCAA82EE7', cause: 'dns-name-not-found' },
  'nobody answers on the port': { code: '0xCAA82EFD', cause: 'connection-refused' },
  'the connection is cut in the handshake': { answer: reset, code: '0xCAA82EFE', cause: 'connection-reset' },
  'somebody else opens TLS': { answer: says(welcome), tls: 'forged', code: '0xCAA82F0D', cause: 'tls-intercepted' },
  'the connection is cut before the answer': {
    ...{ answer: reset, tls: 'server', code: '0xCAA82EFF', cause: 'download-interrupted' },
  },
  'the answer breaks off': {
    ...{ answer: says(halfAnAnswer), tls: 'server', code: '0xCAA70007', cause: 'download-interrupted' },
  },
};

/** Long enough to find the service before, on a busy machine; then nobody comes back. */
const PATIENCE_MS = '5000';

describe('a sign-in page that does not open', { skip, concurrency: 3 }, () => {
  const here = stage();
  const relays: Server[] = [];
  after(() => {
    for (const relay of relays) relay.close();
  });

  /** The port of a way to the service that breaks as soon as the sign-in page is asked for. */
  async function wayThrough(portOfService: number, brokenNow: () => Fault | undefined): Promise<number> {
    const { folder, served } = here();
    const identities = {
      forged: { key: readFileSync(keyFile(folder)), cert: readFileSync(certificateFile(folder, 'forged')) },
      server: { key: readFileSync(served.keyFile), cert: readFileSync(certificateFile(served.folder, 'server')) },
    };
    const relay = createServer((raw) => {
      raw.on('error', () => {});
      const fault = brokenNow();
      if (fault === undefined) return pass(raw, portOfService);
      const { tls, answer } = fault;
      const socket = tls === undefined ? raw : new TLSSocket(raw, { isServer: true, ...identities[tls] });
      answer?.(
        socket.on('error', () => {}),
        raw,
      );
    });
    relays.push(relay);
    return await portOf(relay);
  }

  before(async () => {
    const extensions = forServer(['DNS:localhost']);
    await issueAll(here().folder, [
      { file: 'forged', subject: '/O=Inspector/CN=localhost', issuer: 'self', extensions },
    ]);
  });

  for (const [story, fault] of Object.entries(FAULTS)) {
    it(`${story}: nobody comes back, and the checks find out why`, async () => {
      const portOfService = Number(new URL(here().served.origins.login).port);
      let isBroken = false;
      const isUnknown = story.includes('name');
      const isClosed = !isUnknown && fault.answer === undefined;
      const to = isClosed ? await closedPort() : await wayThrough(portOfService, () => (isBroken ? fault : undefined));
      const browser = await launch(`MAP localhost:${portOfService} ${isUnknown ? '~NOTFOUND' : `127.0.0.1:${to}`}`);
      const hand: Hand = async ({ url }) => {
        isBroken = true;
        return await sees(browser, url);
      };
      const computer = (): Host => (isBroken ? ledTo(to, isUnknown) : thisComputer());
      const args = ['--timeout', PATIENCE_MS];
      const told = await here().report({ hand, home: story, args, here: { ...looking(portOfService), computer } });
      await browser.close();
      assert.match(told.page, /^(?:page\.goto: net::ERR_|an empty page)/);
      const got = [told.outcome, told.stage, told.statusCode, told.findings[0]?.rule];
      assert.deepEqual(got, ['failed', 'authorize', fault.code, fault.cause], told.said);
    });
  }
});

const pass = (raw: Socket, port: number): void => {
  const onward = connect(port, '127.0.0.1').on('error', () => raw.destroy());
  raw.pipe(onward).pipe(raw);
};

const portOf = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What a person sees who opens the address: the browser's own word, or nothing. */
async function sees(browser: Browser, url: string): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  try {
    await page.goto(url, { timeout: 3_000 });
    return (await page.locator('body').textContent())?.trim() || 'an empty page';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
