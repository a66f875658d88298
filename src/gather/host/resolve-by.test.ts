import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { closedPort, udpServer } from './local-servers.ts';
import { resolveBy } from './resolve-by.ts';

type RecordType = 'A' | 'AAAA';

/** Numbers of answers. @see RFC 1035 section 4.1.1 */
const CODES = { servfail: 2, 'not-found': 3, refused: 5 } as const;

/** Addresses as bytes, an error, or silence. */
type Answer = readonly number[] | keyof typeof CODES | 'empty' | 'silence';

function answerTo(question: Buffer, say: (type: RecordType) => Answer): Uint8Array | undefined {
  const end = question.indexOf(0, 12) + 5;
  const number = question.readUInt16BE(end - 4);
  const answer = say(number === 1 ? 'A' : 'AAAA');
  if (answer === 'silence') return undefined;
  const content = typeof answer === 'string' ? [] : answer;
  const head = Buffer.from(question.subarray(0, end));
  head.writeUInt16BE(0x8180 | (typeof answer === 'string' && answer !== 'empty' ? CODES[answer] : 0), 2);
  head.writeUInt16BE(content.length > 0 ? 1 : 0, 6);
  head.writeUInt16BE(0, 10);
  if (content.length === 0) return head;
  return Buffer.concat([head, Buffer.from([0xc0, 12, 0, number, 0, 1, 0, 0, 0, 60, 0, content.length, ...content])]);
}

const ask = async (t: TestContext, A: Answer, AAAA: Answer, limitMs = 5_000): Promise<Outcome<readonly string[]>> => {
  const port = await udpServer(t, (question) => answerTo(question, (type) => ({ A, AAAA })[type]));
  return await resolveBy('login.example', `127.0.0.1:${port}`, AbortSignal.timeout(limitMs));
};

const word = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.word);

const V4 = [192, 0, 2, 1];
const V6 = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

test('addresses of both families, or of the one that has some', async (t) => {
  assert.deepEqual(await ask(t, V4, V6), success(['192.0.2.1', '2001:db8::1']));
  assert.deepEqual(await ask(t, 'empty', V6), success(['2001:db8::1']));
  assert.deepEqual(await ask(t, V4, 'servfail'), success(['192.0.2.1']));
});

test('one family that gets no answer does not cost the other', async (t) => {
  assert.deepEqual(await ask(t, V4, 'silence', 300), success(['192.0.2.1']));
});

test('what a resolver says when it has no address', async (t) => {
  assert.equal(word(await ask(t, 'not-found', 'not-found')), 'name-not-found');
  assert.equal(word(await ask(t, 'empty', 'empty')), 'no-address');
  assert.equal(word(await ask(t, 'servfail', 'servfail')), 'resolver-failed');
  assert.equal(word(await ask(t, 'refused', 'refused')), 'resolver-refused');
});

test('two answers that differ: no such name counts for both families, no address only for its own', async (t) => {
  assert.equal(word(await ask(t, 'servfail', 'not-found')), 'name-not-found');
  assert.equal(word(await ask(t, 'empty', 'servfail')), 'resolver-failed');
  assert.equal(word(await ask(t, 'silence', 'empty', 300)), 'timed-out');
});

test('silence, nobody there, called off, no address of a server', async (t) => {
  assert.deepEqual(await ask(t, 'silence', 'silence', 100), failed('resolve', 'timed-out'));
  const signal = AbortSignal.timeout(5_000);
  assert.equal(word(await resolveBy('login.example', `127.0.0.1:${await closedPort()}`, signal)), 'connection-refused');
  assert.equal(word(await resolveBy('login.example', '127.0.0.1', AbortSignal.abort())), 'aborted');
  assert.equal(word(await resolveBy('login.example', 'not an address', signal)), 'unknown');
});

test('a datagram that is lost is sent again', async (t) => {
  const seen = new Set<RecordType>();
  const port = await udpServer(t, (question) =>
    answerTo(question, (type) => {
      const isFirst = !seen.has(type);
      seen.add(type);
      if (isFirst) return 'silence';
      return type === 'A' ? V4 : V6;
    }),
  );
  const found = await resolveBy('login.example', `127.0.0.1:${port}`, AbortSignal.timeout(5_000));
  assert.deepEqual(found, success(['192.0.2.1', '2001:db8::1']));
});
