import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { mfaFailed } from './mfa-failed.ts';

describe('mfa-failed', () => {
  it('speaks with the number of the service', () => {
    for (const number of [500121]) {
      const said = judged(mfaFailed, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(mfaFailed, world()), undefined);
  });

  it('is silent when the second step is only due', () => {
    assert.equal(judged(mfaFailed, [stoppedBy(50076)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(mfaFailed, signedInAfter(stoppedBy(500121))), undefined);
  });
});
