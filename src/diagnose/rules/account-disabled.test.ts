import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { accountDisabled } from './account-disabled.ts';

describe('account-disabled', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50057, 500571]) {
      const said = judged(accountDisabled, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(accountDisabled, world()), undefined);
  });

  it('is silent when the account is only locked', () => {
    assert.equal(judged(accountDisabled, [stoppedBy(50053)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(accountDisabled, signedInAfter(stoppedBy(50057))), undefined);
  });
});
