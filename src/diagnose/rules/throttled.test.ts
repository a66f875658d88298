import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, judged, metadata, step, world } from '../evidence-for-tests.ts';
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

  it('speaks when a real sign-in is told so', () => {
    const busy = step({ stopped: 'service-refused', status: 429, retryAfterSeconds: 30, numbers: [90055] });
    const said = judged(throttled, [busy]);
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /429.* in 30 seconds/);
  });

  it('is in doubt of an answer of a sign-in where nobody looked who gives answers there', () => {
    assert.equal(judged(throttled, [step({ stopped: 'http-error', status: 429 })])?.strength, 'possible');
    assert.equal(judged(throttled, [...world(), step({ stopped: 'http-error', status: 429 })])?.strength, 'certain');
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
