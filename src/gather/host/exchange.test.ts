import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import test, { type TestContext } from 'node:test';
import fc from 'fast-check';
import { failed, type Outcome } from '../../model/failure.ts';
import { connect } from './connect.ts';
import { exchange } from './exchange.ts';
import type { Channel, HttpAnswer, HttpRequest } from './host.ts';
import { tcpServer } from './local-servers.ts';

const GET: HttpRequest = { method: 'GET', target: '/', headers: { host: 'login.example' }, keepBytes: 100 };

async function open(t: TestContext, serve: (socket: Socket) => void): Promise<Channel> {
  const channel = await connect('127.0.0.1', await tcpServer(t, serve), AbortSignal.timeout(5_000));
  assert.ok(channel.ok);
  t.after(() => channel.value.close());
  return channel.value;
}

/** What comes of one request when the server says this, line ends written as \n, and then does something. */
async function asked(
  t: TestContext,
  says: string,
  then: (socket: Socket) => void = () => {},
  request: Partial<HttpRequest> = {},
  signal = AbortSignal.timeout(5_000),
): Promise<Outcome<HttpAnswer>> {
  const serve = (socket: Socket) =>
    socket.once('data', () => socket.write(says.replaceAll('\n', '\r\n'), 'latin1', () => then(socket)));
  return await exchange(await open(t, serve), { ...GET, ...request }, signal);
}

const answer = (outcome: Outcome<HttpAnswer>): HttpAnswer => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

const body = (outcome: Outcome<HttpAnswer>): string => Buffer.from(answer(outcome).body).toString();

const close = (socket: Socket) => void socket.end();

test('status, headers and as many bytes as announced', async (t) => {
  const outcome = await asked(
    t,
    'HTTP/1.1 200 OK\nDate: now\nX-A: one\nx-a: two\nFolded: a\n  b\nno header\nContent-Length: 5\n\nhello',
  );
  const { status, headers, announcedBytes, receivedBytes, ended } = answer(outcome);
  assert.deepEqual([status, announcedBytes, receivedBytes, ended], [200, 5, 5, 'complete']);
  assert.deepEqual([headers.date, headers['x-a'], headers.folded], ['now', 'one, two', 'a b']);
  assert.equal(body(outcome), 'hello');
});

test('chunks with extensions and trailers; a body that ends with the connection', async (t) => {
  const chunks = await asked(
    t,
    'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3;x=y\nabc\n0A\n0123456789\n0\nTrailer: x\n\n',
  );
  assert.deepEqual([body(chunks), answer(chunks).announcedBytes], ['abc0123456789', null]);
  const untilClose = await asked(t, 'HTTP/1.0 200 OK\n\nall of it', close);
  assert.deepEqual([body(untilClose), answer(untilClose).ended], ['all of it', 'complete']);
});

test('bytes beyond those to keep are counted', async (t) => {
  const outcome = await asked(t, `HTTP/1.1 200 OK\nContent-Length: 5000\n\n${'x'.repeat(5_000)}`, () => {}, {
    keepBytes: 7,
  });
  assert.deepEqual([body(outcome), answer(outcome).receivedBytes], ['xxxxxxx', 5_000]);
});

test('answers without a body, whatever they announce', async (t) => {
  const head = await asked(t, 'HTTP/1.1 200 OK\nContent-Length: 5\n\n', undefined, { method: 'HEAD' });
  assert.deepEqual([answer(head).receivedBytes, answer(head).ended], [0, 'complete']);
  assert.equal(answer(await asked(t, 'HTTP/1.1 304 Not Modified\n\n')).ended, 'complete');
});

test('interim answers are passed over', async (t) => {
  const outcome = await asked(t, 'HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: x\n\nHTTP/1.1 204 None\n\n');
  assert.deepEqual([answer(outcome).status, answer(outcome).headers.link], [204, undefined]);
});

test('how a transfer breaks off', async (t) => {
  const cut = 'HTTP/1.1 200 OK\nContent-Length: 50\n\nhalf';
  assert.deepEqual(
    [answer(await asked(t, cut, close)).ended, answer(await asked(t, cut, close)).receivedBytes],
    ['closed-early', 4],
  );
  const reset = await asked(t, cut, (socket) => setImmediate(() => socket.resetAndDestroy()));
  assert.ok(reset.ok ? reset.value.ended === 'reset' : reset.failure.word === 'connection-reset');
  const silence = { silenceLimitMs: 40 };
  assert.equal(answer(await asked(t, cut, undefined, silence)).ended, 'stalled');
  assert.equal(answer(await asked(t, cut, undefined, {}, AbortSignal.timeout(60))).ended, 'stalled');
  assert.equal(answer(await asked(t, 'HTTP/1.1 200 OK\nContent-', undefined, silence)).ended, 'stalled');
  const chunk = await asked(t, 'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n', close);
  assert.deepEqual([answer(chunk).ended, answer(chunk).receivedBytes], ['closed-early', 3]);
});

test('nothing comes', async (t) => {
  const silence = { silenceLimitMs: 40 };
  assert.deepEqual(await asked(t, '', undefined, silence), failed('http-round-trip', 'timed-out'));
  assert.deepEqual(await asked(t, '', close), failed('http-round-trip', 'connection-closed'));
  const reset = await asked(t, '', (socket) => socket.resetAndDestroy());
  assert.ok(!reset.ok && reset.failure.word === 'connection-reset');
});

test('somebody calls it off in the middle: no word about the network', async (t) => {
  const somebody = new AbortController();
  const outcome = await asked(
    t,
    'HTTP/1.1 200 OK\n\nx',
    () => setTimeout(() => somebody.abort(), 20),
    {},
    somebody.signal,
  );
  assert.deepEqual(outcome, failed('http-round-trip', 'aborted'));
});

test('what is no HTTP', async (t) => {
  const odd = [
    ...['SSH-2.0-OpenSSH_9.2\n', 'HTTP/2 200\n\n', 'HTTP/1.1 20 Few\n\n', '\x15\x03\x01\x00\x02\x02\x28'],
    ...['HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nnumber\nabc', 'x'.repeat(40_000)],
    `HTTP/1.1 200 OK\n${'A: b\n'.repeat(600)}`,
  ];
  for (const says of odd) {
    const outcome = await asked(t, says, undefined, { silenceLimitMs: 100 });
    assert.equal(outcome.ok ? outcome.value.ended : outcome.failure.word, 'http-malformed', says.slice(0, 30));
  }
});

test('a refused tunnel with its page; one without announced text is over at once', async (t) => {
  const connectTo = { method: 'CONNECT', target: 'login.example:443' } as const;
  const refused = await asked(t, 'HTTP/1.1 403 Forbidden\nContent-Length: 4\n\npage', undefined, connectTo);
  assert.equal(body(refused), 'page');
  assert.equal(answer(await asked(t, 'HTTP/1.1 407 Log in\n\n', undefined, connectTo)).ended, 'complete');
});

test('the same connection serves again; a request cannot smuggle in a header; a closed channel is told', async (t) => {
  const heard: string[] = [];
  const channel = await open(t, (socket) =>
    socket.on('data', (request) => {
      heard.push(request.toString());
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${heard.length}`);
    }),
  );
  const signal = AbortSignal.timeout(5_000);
  assert.equal(body(await exchange(channel, GET, signal)), '1');
  assert.equal(body(await exchange(channel, { ...GET, headers: { 'x-a': 'one\r\nx-b: two' } }, signal)), '2');
  assert.match(heard[0] ?? '', /^GET \/ HTTP\/1\.1\r\nuser-agent: signin-doctor\r\nhost: login\.example\r\n\r\n$/);
  assert.match(heard[1] ?? '', /\r\nx-a: onex-b: two\r\n\r\n$/);
  channel.close();
  assert.deepEqual(await exchange(channel, GET, signal), failed('http-round-trip', 'connection-closed'));
});

test('however an answer is cut into packets, it reads the same', async (t) => {
  const whole = Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n');
  let cuts: readonly number[] = [];
  const channel = await open(t, (socket) =>
    socket.setNoDelay().on('data', async () => {
      for (const [at, start] of [0, ...cuts].entries()) {
        socket.write(whole.subarray(start, cuts[at]));
        await new Promise(setImmediate);
      }
    }),
  );
  const places = fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(places, async (chosen) => {
      cuts = chosen.toSorted((one, other) => one - other);
      assert.equal(body(await exchange(channel, GET, AbortSignal.timeout(5_000))), 'hello!');
    }),
    { numRuns: 50 },
  );
});
