import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { timeLimit, within, workingMs } from './time-limit.ts';

/** Keeps the program from doing anything else, as a busy computer does. */
function block(ms: number): void {
  const startedAtMs = performance.now();
  while (performance.now() - startedAtMs < ms);
}

/** How long a signal lasts. Waiting keeps the program alive; the signal does not. */
async function lengthOf(signal: AbortSignal): Promise<number> {
  const startedAtMs = performance.now();
  const alive = setInterval(() => {}, 1_000);
  await once(signal, 'abort');
  clearInterval(alive);
  return performance.now() - startedAtMs;
}

describe('time limit', () => {
  it('ends with the word that fetch and others use', async () => {
    const signal = timeLimit(30);
    await lengthOf(signal);
    assert.equal(signal.reason.name, 'TimeoutError');
  });

  it('lasts as long as it says, within two steps', async () => {
    const lasted = await lengthOf(timeLimit(200));
    assert.ok(lasted >= 199, `${lasted} ms`);
  });

  it('does not count time in which the program could not run', async () => {
    const signal = timeLimit(200);
    const length = lengthOf(signal);
    block(300);
    assert.ok((await length) >= 400, 'of the 300 ms it counts 50');
  });

  it('has a clock that leaves such time out as well, and never goes back', async () => {
    const limit = timeLimit(100);
    const [wallMs, beginMs] = [performance.now(), workingMs()];
    block(300);
    const afterMs = workingMs();
    await lengthOf(limit);
    const endMs = workingMs();
    assert.ok(afterMs - beginMs <= 50, 'of a step that long only its beginning counts');
    assert.ok(endMs >= afterMs);
    assert.ok(endMs - beginMs < performance.now() - wallMs - 200);
  });

  it('the shorter of two ends first, whichever came first', async () => {
    const ended: string[] = [];
    const [long, short] = [timeLimit(150), timeLimit(50)];
    long.addEventListener('abort', () => ended.push('long'));
    short.addEventListener('abort', () => ended.push('short'));
    await lengthOf(long);
    assert.deepEqual(ended, ['short', 'long']);
  });

  it('within also ends with the signal that it is given', () => {
    const controller = new AbortController();
    const signal = within(60_000, controller.signal);
    controller.abort();
    assert.ok(signal.aborted);
  });
});
