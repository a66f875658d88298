import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, cardByWindows, cardWith, judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { cardCertificateUntrusted } from './card-certificate-untrusted.ts';

describe('card-certificate-untrusted', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50017, 500176, 500185]) {
      const said = judged(cardCertificateUntrusted, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is likely where Windows says so', () => {
    assert.equal(judged(cardCertificateUntrusted, [cardByWindows({ faults: ['untrusted'] })])?.strength, 'likely');
    assert.equal(judged(cardCertificateUntrusted, [cardByWindows()]), undefined);
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(cardCertificateUntrusted, world()), undefined);
  });

  it('is silent when the issuer is trusted, but the certificate is the wrong one', () => {
    assert.equal(judged(cardCertificateUntrusted, [stoppedBy(500187)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(cardCertificateUntrusted, signedInAfter(stoppedBy(50017))), undefined);
  });

  it('speaks where none of the named roots vouches for the card, or it vouches for itself', () => {
    for (const change of [{ trust: 'certificate-chain-incomplete' } as const, { isSelfSigned: true }])
      assert.equal(judged(cardCertificateUntrusted, [cardWith(change)])?.strength, 'certain');
  });

  it('is silent where nobody named roots, where they accept it, and where it is merely too old', () => {
    for (const trust of [null, 'accepted', 'certificate-expired', 'certificate-weak-key'] as const)
      assert.equal(judged(cardCertificateUntrusted, [cardWith({ trust })]), undefined);
    assert.equal(judged(cardCertificateUntrusted, [card({ certificate: 'unreadable' })]), undefined);
  });
});
