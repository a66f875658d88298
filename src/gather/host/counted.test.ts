import assert from 'node:assert/strict';
import test from 'node:test';
import { success } from '../../model/failure.ts';
import { counted } from './counted.ts';
import type { Host, SecureChannel } from './host.ts';
import { closedPort, tcpServer, udpServer } from './local-servers.ts';
import { thisComputer } from './this-computer.ts';

const signal = AbortSignal.timeout(10_000);
const request = { method: 'GET', target: '/', headers: {}, keepBytes: 0 } as const;
const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi';

/** TLS is taken as done, by a certificate that names this place. */
const sayingSecure = (place: string): Partial<Host> => ({
  lookup: async () => success(['127.0.0.1']),
  secure: async (channel) =>
    success({
      channel,
      protocol: 'TLSv1.3',
      path: [new TextEncoder().encode(`http://${place}/ocsp`)],
    } as unknown as SecureChannel),
});

test('connections, datagrams, bytes', async (t) => {
  const { host, budget } = counted(thisComputer());
  const port = await tcpServer(t, (socket) => socket.on('data', () => socket.write(ANSWER)));
  const channel = await host.connect('127.0.0.1', port, signal);
  assert.ok(channel.ok);
  assert.ok((await host.request(channel.value, request, signal)).ok);
  channel.value.close();
  await host.connect('127.0.0.1', await closedPort(), signal);
  await host.askByDatagram('127.0.0.1', await udpServer(t, (asked) => asked), new Uint8Array([1]), signal);
  const { sentBytes, ...others } = budget();
  assert.deepEqual(others, { connections: 2, datagrams: 1, receivedBytes: ANSWER.length, roundTrips: 2 });
  assert.ok(sentBytes > 20, 'the request is counted when the channel is closed, too');
});

test('a name is two questions, however many ask for it; an address is none', async () => {
  const { host, budget } = counted({ ...thisComputer(), ...sayingSecure('') });
  await Promise.all([host.lookup('a.example', signal), host.lookup('a.example', signal), host.lookup('::1', signal)]);
  assert.deepEqual([budget().datagrams, budget().roundTrips], [2, 1]);
});

test('the longest chain goes from the name over the certificate to the place that it names', async (t) => {
  const { host, budget } = counted({ ...thisComputer(), ...sayingSecure('ocsp.example') });
  const port = await tcpServer(t, (socket) => socket.on('data', () => socket.write(ANSWER)));
  const open = async (name: string) => {
    await host.lookup(name, signal);
    const channel = await host.connect('127.0.0.1', port, signal);
    assert.ok(channel.ok);
    t.after(() => channel.value.close());
    return channel.value;
  };
  await host.secure(await open('a.example'), 'a.example', signal);
  assert.equal(budget().roundTrips, 3, 'name, connection, handshake');
  await host.lookup('b.example', signal);
  assert.equal(budget().roundTrips, 3, 'a name that was learnt from nobody begins a chain of its own');
  await host.lookup('ocsp.example', signal);
  assert.equal(budget().roundTrips, 4, 'one that stands in the certificate comes after it');
});
