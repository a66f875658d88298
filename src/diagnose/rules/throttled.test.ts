import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, judged, metadata, world } from '../evidence-for-tests.ts';
import { throttled } from './throttled.ts';

describe('throttled', () => {
  it('speaks when the genuine host turns requests away', () => {
    const said = judged(
      throttled,
      world({ metadata: [metadata({ outcome: { ok: true, value: answer(429) }, asExpected: false })] }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /too many requests/);
  });

  it('is silent when the service answers', () => {
    assert.equal(judged(throttled, world()), undefined);
  });

  it('leaves a failing service to service-outage', () => {
    assert.equal(
      judged(
        throttled,
        world({ metadata: [metadata({ outcome: { ok: true, value: answer(503) }, asExpected: false })] }),
      ),
      undefined,
    );
  });
});
