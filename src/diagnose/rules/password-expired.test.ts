import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { passwordExpired } from './password-expired.ts';

describe('password-expired', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50055, 50144]) {
      const said = judged(passwordExpired, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(passwordExpired, world()), undefined);
  });

  it('is silent when the password is wrong', () => {
    assert.equal(judged(passwordExpired, [stoppedBy(50126)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(passwordExpired, signedInAfter(stoppedBy(50055))), undefined);
  });
});
