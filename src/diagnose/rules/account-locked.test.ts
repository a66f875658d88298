import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { accountLocked } from './account-locked.ts';

describe('account-locked', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50053]) {
      const said = judged(accountLocked, [stoppedBy(number)]);
      assert.equal(said?.strength, 'likely');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(accountLocked, world()), undefined);
  });

  it('is silent when the account is switched off', () => {
    assert.equal(judged(accountLocked, [stoppedBy(50057)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(accountLocked, signedInAfter(stoppedBy(50053))), undefined);
  });
});
