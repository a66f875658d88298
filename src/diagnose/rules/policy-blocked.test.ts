import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { policyBlocked } from './policy-blocked.ts';

describe('policy-blocked', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50097, 50131, 53000, 53001, 53002, 53003, 53004, 53009, 53011, 530003, 530032]) {
      const said = judged(policyBlocked, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(policyBlocked, world()), undefined);
  });

  it('is silent when only consent is missing', () => {
    assert.equal(judged(policyBlocked, [stoppedBy(65001)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(policyBlocked, signedInAfter(stoppedBy(50097))), undefined);
  });
});
