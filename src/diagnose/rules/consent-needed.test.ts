import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { consentNeeded } from './consent-needed.ts';

describe('consent-needed', () => {
  it('speaks with the number of the service', () => {
    for (const number of [65001, 65004, 90094, 90095]) {
      const said = judged(consentNeeded, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(consentNeeded, world()), undefined);
  });

  it('is silent when the app is set up wrongly', () => {
    assert.equal(judged(consentNeeded, [stoppedBy(650057)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(consentNeeded, signedInAfter(stoppedBy(65001))), undefined);
  });
});
