import assert from 'node:assert/strict';
import test from 'node:test';
import { failed } from '../../model/failure.ts';
import { askByDatagram } from './datagram.ts';
import { closedPort, udpServer } from './local-servers.ts';

const QUESTION = new TextEncoder().encode('what time is it');

test('one question, one answer', async (t) => {
  const port = await udpServer(t, (question) => question.subarray(0, 4));
  const answer = await askByDatagram('127.0.0.1', port, QUESTION, AbortSignal.timeout(5_000));
  assert.ok(answer.ok);
  assert.equal(new TextDecoder().decode(answer.value), 'what');
});

test('silence', async (t) => {
  const port = await udpServer(t, () => undefined);
  const silent = await askByDatagram('127.0.0.1', port, QUESTION, AbortSignal.timeout(50));
  assert.deepEqual(silent, failed('datagram', 'timed-out'));
});

test('nobody there: the refusal is heard', async () => {
  const refused = await askByDatagram('127.0.0.1', await closedPort(), QUESTION, AbortSignal.timeout(5_000));
  assert.ok(!refused.ok);
  assert.equal(refused.failure.word, 'connection-refused');
});
