import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, cardByWindows, cardRevocation, judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { cardCertificateRevoked } from './card-certificate-revoked.ts';

describe('card-certificate-revoked', () => {
  it('speaks with the number of the service', () => {
    for (const number of [500183]) {
      const said = judged(cardCertificateRevoked, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is certain where the issuer says so', () => {
    const said = judged(cardCertificateRevoked, [card(), cardRevocation('revoked')]);
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /^Contoso Card CA says at http:.* withdrawn on 2026-02-20 \(keyCompromise\)$/);
    for (const other of ['good', 'timed-out'] as const)
      assert.equal(judged(cardCertificateRevoked, [card(), cardRevocation(other)]), undefined);
  });

  it('is certain where Windows says so', () => {
    assert.equal(judged(cardCertificateRevoked, [cardByWindows({ faults: ['withdrawn'] })])?.strength, 'certain');
    assert.equal(judged(cardCertificateRevoked, [cardByWindows()]), undefined);
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(cardCertificateRevoked, world()), undefined);
  });

  it('is silent when the certificate has only run out', () => {
    assert.equal(judged(cardCertificateRevoked, [stoppedBy(1000502)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(cardCertificateRevoked, signedInAfter(stoppedBy(500183))), undefined);
  });
});
