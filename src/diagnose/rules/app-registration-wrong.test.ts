import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { appRegistrationWrong } from './app-registration-wrong.ts';

describe('app-registration-wrong', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50011, 65002, 70001, 90009, 500011, 500014, 650056, 650057, 700016, 7000218]) {
      const said = judged(appRegistrationWrong, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(appRegistrationWrong, world()), undefined);
  });

  it('is silent when only consent is missing', () => {
    assert.equal(judged(appRegistrationWrong, [stoppedBy(65001)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(appRegistrationWrong, signedInAfter(stoppedBy(50011))), undefined);
  });
});
