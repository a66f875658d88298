import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { signInExpired } from './sign-in-expired.ts';

describe('sign-in-expired', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50085, 50132, 50133, 50173, 70008, 70043, 700082, 700084]) {
      const said = judged(signInExpired, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(signInExpired, world()), undefined);
  });

  it('is silent when a second step is due', () => {
    assert.equal(judged(signInExpired, [stoppedBy(50076)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(signInExpired, signedInAfter(stoppedBy(50085))), undefined);
  });
});
