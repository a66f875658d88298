import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Evidence } from '../../model/evidence.ts';
import { success } from '../../model/failure.ts';
import { proxyConnect } from '../checks/proxy-connect.ts';
import type { Host } from '../host/host.ts';
import { tcpServer } from '../host/local-servers.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { pacWorld } from '../pac/pac-world-for-tests.ts';
import { readReply, replyLength } from '../proxy/socks.ts';
import { askSocks } from './socks-tunnel.ts';

const TO = { name: 'login.example', port: 443 };

/** What a SOCKS proxy answers to each message in turn, and what it heard. */
async function asked(t: TestContext, speaks: 'socks4' | 'socks5', answers: readonly (readonly number[])[]) {
  const heard: string[] = [];
  const left = [...answers];
  const port = await tcpServer(t, (socket) => {
    socket.on('data', (message) => {
      heard.push(message.toString('hex'));
      for (const byte of left.shift() ?? []) socket.write(Buffer.of(byte));
      if (left.length === 0) socket.end();
    });
  });
  const { host, signal } = localWorld(
    thisComputer(),
    {},
    { lookup: async () => success(['2001:db8::1', '192.0.2.7']) },
  );
  const channel = await host.connect('127.0.0.1', port, signal);
  assert.ok(channel.ok);
  const outcome = await askSocks({ host, signal }, speaks, channel.value, TO);
  channel.value.close();
  return { heard, said: outcome.ok ? outcome.value.status : outcome.failure.word };
}

const OPENED = [5, 0, 0, 1, 0, 0, 0, 0, 0, 0];

describe('a tunnel by SOCKS', () => {
  it('of version 5: the proxy looks the name up; its answer may come byte by byte', async (t) => {
    const { heard, said } = await asked(t, 'socks5', [[5, 0], OPENED]);
    assert.equal(said, 200);
    assert.deepEqual(heard, ['050100', `05010003${'0d'}${Buffer.from(TO.name).toString('hex')}01bb`]);
  });

  it('of version 4: to the IPv4 address that this computer finds', async (t) => {
    const { heard, said } = await asked(t, 'socks4', [[0, 90, 0, 0, 0, 0, 0, 0]]);
    assert.deepEqual([said, heard], [200, ['040101bbc000020700']]);
  });

  it('an answer with a name or an IPv6 address of the proxy is as long as it says', async (t) => {
    const named = [5, 0, 0, 3, 2, 0x61, 0x62, 0, 0];
    const sixteen = [5, 0, 0, 4, ...Array<number>(18).fill(0)];
    assert.equal((await asked(t, 'socks5', [[5, 0], named])).said, 200);
    assert.equal((await asked(t, 'socks5', [[5, 0], sixteen])).said, 200);
  });

  it('refusals in the words of HTTP; what is no SOCKS, and a connection that ends', async (t) => {
    const reply = (code: number) => [5, code, ...OPENED.slice(2)];
    assert.equal((await asked(t, 'socks5', [[5, 0], reply(2)])).said, 403);
    assert.equal((await asked(t, 'socks5', [[5, 0], reply(5)])).said, 502);
    assert.equal((await asked(t, 'socks5', [[5, 0], reply(6)])).said, 504);
    assert.equal((await asked(t, 'socks5', [[5, 0xff]])).said, 407);
    const reply4 = (code: number) => [0, code, 0, 0, 0, 0, 0, 0];
    assert.equal((await asked(t, 'socks4', [reply4(91)])).said, 502);
    assert.equal((await asked(t, 'socks4', [reply4(92)])).said, 403);
    assert.equal((await asked(t, 'socks4', [reply4(93)])).said, 403);
    // Each version has numbers of its own for an open tunnel.
    assert.equal((await asked(t, 'socks4', [reply4(0)])).said, 502);
    assert.equal((await asked(t, 'socks5', [[5, 0], reply(90)])).said, 502);
    assert.equal(
      (await asked(t, 'socks5', [[...Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')]])).said,
      'http-malformed',
    );
    assert.equal((await asked(t, 'socks5', [[5]])).said, 'connection-closed');
  });

  it('a flood instead of an answer is read as far as an answer is long', async () => {
    const flood = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at === 0 ? 5 : 0));
    const channel = { address: '192.0.2.1', receivedBytes: () => 0, close: () => {} };
    const { host, signal } = localWorld(thisComputer(), {}, { askByStream: async () => success(flood) });
    const outcome = await askSocks({ host, signal }, 'socks5', channel, TO);
    assert.ok(outcome.ok && outcome.value.status === 200);
  });

  it('whatever bytes come, an answer has a length or more is waited for', () => {
    fc.assert(
      fc.property(fc.constantFrom(4 as const, 5 as const), fc.uint8Array({ maxLength: 40 }), (version, bytes) => {
        const length = replyLength(version, bytes);
        const reply = readReply(version, bytes);
        return (length === undefined || length >= 4) && (reply === undefined || reply.status >= 200);
      }),
    );
  });
});

describe('a proxy of a script that speaks SOCKS', () => {
  it('wants a login: the check says which, and gives none', async (t) => {
    const greetings: string[] = [];
    const port = await tcpServer(t, (socket: Socket) => {
      socket.once('data', (greeting) => {
        greetings.push(greeting.toString('hex'));
        socket.write(Buffer.of(5, greeting.includes(2, 2) ? 2 : 0xff));
      });
    });
    const world = await pacWorld(t, { serves: 'function FindProxyForURL() { return "SOCKS5 s.example" }' });
    const connect: Host['connect'] = (address, wanted, signal) =>
      wanted === 1_080 ? thisComputer().connect(address, port, signal) : world.host.connect(address, wanted, signal);
    const [contact]: readonly Evidence[] = await proxyConnect.run({ ...world, host: { ...world.host, connect } });
    assert.ok(contact?.kind === 'proxy-contacted');
    const { proxy, outcome, authenticationSchemes, reason } = contact;
    assert.deepEqual(
      [proxy, outcome, authenticationSchemes, reason],
      ['socks5://s.example:1080', success({ status: 407 }), ['password'], 'SOCKS reply 255, no acceptable method'],
    );
    assert.deepEqual(greetings, ['050100', '05020102']);
  });
});
