import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { licenceMissing } from './licence-missing.ts';

describe('licence-missing', () => {
  it('speaks with the number of the service', () => {
    for (const [number, strength] of [
      [50105, 'certain'],
      [650052, 'likely'],
    ] as const) {
      const said = judged(licenceMissing, [stoppedBy(number)]);
      assert.equal(said?.strength, strength);
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(licenceMissing, world()), undefined);
  });

  it('is silent when the account does not exist', () => {
    assert.equal(judged(licenceMissing, [stoppedBy(50034)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(licenceMissing, signedInAfter(stoppedBy(50105))), undefined);
  });
});
