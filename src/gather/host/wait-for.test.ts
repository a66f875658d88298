import assert from 'node:assert/strict';
import test from 'node:test';
import { failed, success } from '../../model/failure.ts';
import { orEnd, waitFor } from './wait-for.ts';

test('the first outcome counts, and listening stops once', async () => {
  let stopped = 0;
  const outcome = await waitFor<number>('connect', AbortSignal.timeout(5_000), (give) => {
    setImmediate(() => {
      give(success(1));
      give(success(2));
    });
    return () => stopped++;
  });
  assert.deepEqual(outcome, success(1));
  assert.equal(stopped, 1);
});

test('a signal that ends by time, and one that somebody ends', async () => {
  let stopped = 0;
  const wait = (signal: AbortSignal) => waitFor('connect', signal, () => () => stopped++);
  assert.deepEqual(await wait(AbortSignal.any([AbortSignal.timeout(5)])), failed('connect', 'timed-out'));
  const somebody = new AbortController();
  const waiting = wait(somebody.signal);
  somebody.abort();
  assert.deepEqual(await waiting, failed('connect', 'aborted'));
  assert.equal(stopped, 2);
});

test('nothing begins after the signal has ended', async () => {
  const outcome = await waitFor('datagram', AbortSignal.abort(), () => assert.fail('began'));
  assert.deepEqual(outcome, failed('datagram', 'aborted'));
});

test('work that cannot be called off is left behind', async () => {
  const { promise } = Promise.withResolvers<never>();
  assert.deepEqual(await orEnd('resolve', AbortSignal.timeout(5), promise), failed('resolve', 'timed-out'));
});
