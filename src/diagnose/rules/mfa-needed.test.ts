import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { mfaNeeded } from './mfa-needed.ts';

describe('mfa-needed', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50072, 50074, 50076, 50078, 50079]) {
      const said = judged(mfaNeeded, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(mfaNeeded, world()), undefined);
  });

  it('is silent when the second step was not passed', () => {
    assert.equal(judged(mfaNeeded, [stoppedBy(500121)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(mfaNeeded, signedInAfter(stoppedBy(50072))), undefined);
  });
});
