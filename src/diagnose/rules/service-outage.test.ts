import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, judged, metadata, NEEDED, openedAndTrusted, step, world } from '../evidence-for-tests.ts';
import { serviceOutage } from './service-outage.ts';

describe('service-outage', () => {
  it('speaks when the genuine host says so, with the time to wait', () => {
    const said = judged(
      serviceOutage,
      world({
        metadata: [
          metadata({ outcome: { ok: true, value: answer(503, { retryAfterSeconds: 120 }) }, asExpected: false }),
        ],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /not working \(503\) and asks to come back in 120 seconds/);
  });

  it('can only suspect when an inspector may have answered', () => {
    const said = judged(
      serviceOutage,
      world({
        tls: NEEDED.map((name) => openedAndTrusted(name, 'mitmproxy')),
        metadata: [metadata({ outcome: { ok: true, value: answer(502) }, asExpected: false })],
      }),
    );
    assert.equal(said?.strength, 'possible');
    assert.match(said?.text ?? '', /502/);
  });

  it('suspects where the genuine host answers what makes no sense, and is silent where nobody proved who answers', () => {
    const outcome = { ok: false, failure: { operation: 'http-round-trip', word: 'http-malformed' } } as const;
    const nonsense = [metadata({ outcome, asExpected: false })];
    assert.equal(judged(serviceOutage, world({ metadata: nonsense }))?.strength, 'possible');
    assert.equal(judged(serviceOutage, world({ tls: [], metadata: nonsense })), undefined);
  });

  it('speaks when a real sign-in is told so', () => {
    const busy = step({ stopped: 'service-refused', status: 503, retryAfterSeconds: 30, numbers: [90033] });
    const said = judged(serviceOutage, [busy]);
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /503.* in 30 seconds/);
  });

  it('is in doubt of an answer of a sign-in where nobody looked who gives answers there', () => {
    assert.equal(judged(serviceOutage, [step({ stopped: 'http-error', status: 503 })])?.strength, 'possible');
    assert.equal(judged(serviceOutage, [...world(), step({ stopped: 'http-error', status: 503 })])?.strength, 'likely');
  });

  it('leaves the no of a federation server to federation-rejects, though SOAP gives it status 500', () => {
    assert.equal(judged(serviceOutage, [...world(), step({ stopped: 'federation-fault', status: 500 })]), undefined);
  });

  it('is silent when the service answers', () => {
    assert.equal(judged(serviceOutage, world()), undefined);
  });

  it('leaves too many requests to throttled', () => {
    assert.equal(
      judged(
        serviceOutage,
        world({ metadata: [metadata({ outcome: { ok: true, value: answer(429) }, asExpected: false })] }),
      ),
      undefined,
    );
  });
});
