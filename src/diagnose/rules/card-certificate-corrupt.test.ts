import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, cardByWindows, cardWith, judged, keyTried, stoppedBy, world } from '../evidence-for-tests.ts';
import { cardCertificateCorrupt } from './card-certificate-corrupt.ts';

describe('card-certificate-corrupt', () => {
  it('is certain where no certificate can be read, or the service says so', () => {
    assert.equal(judged(cardCertificateCorrupt, [card({ certificate: 'unreadable' })])?.strength, 'certain');
    assert.equal(judged(cardCertificateCorrupt, [stoppedBy(500184)])?.strength, 'certain');
  });

  it('is certain where the key of the card is another than that of its certificate', () => {
    const said = judged(cardCertificateCorrupt, [card(), keyTried('fits-not')]);
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /do not belong together/);
    assert.equal(judged(cardCertificateCorrupt, [card(), keyTried('fits'), keyTried('pin-wrong')]), undefined);
  });

  it('is certain where Windows says so', () => {
    assert.equal(judged(cardCertificateCorrupt, [cardByWindows({ faults: ['bad-signature'] })])?.strength, 'certain');
    assert.equal(judged(cardCertificateCorrupt, [cardByWindows()]), undefined);
  });

  it('is silent on a good card and where nobody looked', () => {
    assert.equal(judged(cardCertificateCorrupt, [card()]), undefined);
    assert.equal(judged(cardCertificateCorrupt, world()), undefined);
  });

  it('is silent where the place is empty, or what lies there is merely too old', () => {
    assert.equal(judged(cardCertificateCorrupt, [card({ certificate: 'none' })]), undefined);
    const old = cardWith({ notAfter: '2026-01-01T00:00:00.000Z' });
    assert.equal(judged(cardCertificateCorrupt, [old]), undefined);
  });
});
