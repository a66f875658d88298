import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { accountNotFound } from './account-not-found.ts';

describe('account-not-found', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50034, 51004, 500341, 16000, 50020]) {
      const said = judged(accountNotFound, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(accountNotFound, world()), undefined);
  });

  it('is silent when the account exists, but the password is wrong', () => {
    assert.equal(judged(accountNotFound, [stoppedBy(50126)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(accountNotFound, signedInAfter(stoppedBy(50034))), undefined);
  });
});
