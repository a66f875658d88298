import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { cardCertificateExpired } from './card-certificate-expired.ts';

describe('card-certificate-expired', () => {
  it('speaks with the number of the service', () => {
    for (const number of [1000502]) {
      const said = judged(cardCertificateExpired, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(cardCertificateExpired, world()), undefined);
  });

  it('is silent when the certificate is within its dates, but was withdrawn', () => {
    assert.equal(judged(cardCertificateExpired, [stoppedBy(500183)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(cardCertificateExpired, signedInAfter(stoppedBy(1000502))), undefined);
  });
});
