import assert from 'node:assert/strict';
import test from 'node:test';
import { success } from '../model/failure.ts';
import { turns } from './turns.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when it is told to, on a clock that stands still between. */
function bench(pieces: number, needs = pieces) {
  let nowMs = 0;
  const running: (() => void)[] = [];
  const { needed, dispensable } = turns(700, () => nowMs);
  const done = Array.from({ length: pieces }, (_, i) =>
    (i < needs ? needed : dispensable)(async () => {
      await new Promise<void>((resolve) => running.push(resolve));
      return success(i);
    }),
  );
  const end = async (afterMs: number): Promise<void> => {
    nowMs += afterMs;
    running.shift()?.();
    await settled();
  };
  return { running, done, end };
}

test('the first goes alone; when it was quick, all others go together', async () => {
  const { running, end } = bench(10);
  await settled();
  assert.equal(running.length, 1);
  await end(700);
  assert.equal(running.length, 9);
});

test('on a slow line they go one after the other, to the last', async () => {
  const { running, end, done } = bench(6);
  await settled();
  const seen: number[] = [];
  for (let i = 0; i < 6; i++) {
    seen.push(running.length);
    await end(701);
  }
  assert.deepEqual(seen, [1, 1, 1, 1, 1, 1]);
  assert.deepEqual(await Promise.all(done), [0, 1, 2, 3, 4, 5].map(success));
});

test('on a slow line what can be done without is left out, on a fast one it is not', async () => {
  const [slow, fast] = [bench(4, 2), bench(4, 2)];
  await settled();
  for (let i = 0; i < 2; i++) await slow.end(701);
  const outcomes = await Promise.all(slow.done);
  assert.deepEqual(
    outcomes.map(({ ok }) => ok),
    [true, true, false, false],
  );
  await fast.end(700);
  assert.equal(fast.running.length, 3);
});

test('work that throws gives its turn on', async () => {
  const { needed: turn } = turns(700, () => 0);
  await assert.rejects(
    turn(async () => {
      throw new Error('broken');
    }),
    /broken/,
  );
  assert.deepEqual(await turn(async () => success(7)), success(7));
});
