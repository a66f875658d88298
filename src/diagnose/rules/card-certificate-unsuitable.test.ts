import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { cardCertificateUnsuitable } from './card-certificate-unsuitable.ts';

describe('card-certificate-unsuitable', () => {
  it('speaks with the number of the service', () => {
    for (const number of [500186, 500187]) {
      const said = judged(cardCertificateUnsuitable, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(cardCertificateUnsuitable, world()), undefined);
  });

  it('is silent when only the issuer is not trusted', () => {
    assert.equal(judged(cardCertificateUnsuitable, [stoppedBy(500176)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(cardCertificateUnsuitable, signedInAfter(stoppedBy(500186))), undefined);
  });
});
