import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  card,
  cardByWindows,
  cardWith,
  clock,
  judged,
  NEEDED,
  signedInAfter,
  stoppedBy,
  world,
} from '../evidence-for-tests.ts';
import { cardCertificateExpired } from './card-certificate-expired.ts';

describe('card-certificate-expired', () => {
  it('speaks with the number of the service', () => {
    for (const number of [1000502]) {
      const said = judged(cardCertificateExpired, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is certain where Windows says so', () => {
    assert.equal(judged(cardCertificateExpired, [cardByWindows({ faults: ['not-in-date'] })])?.strength, 'certain');
    assert.equal(judged(cardCertificateExpired, [cardByWindows()]), undefined);
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

  it('speaks for a card whose certificate ran out or does not hold yet', () => {
    const old = judged(cardCertificateExpired, [...world(), cardWith({ notAfter: '2026-02-01T00:00:00.000Z' })]);
    assert.equal(old?.text, 'The certificate on the card ran out on 2026-02-01');
    const early = judged(cardCertificateExpired, [...world(), cardWith({ notBefore: '2026-04-01T00:00:00.000Z' })]);
    assert.equal(early?.text, 'The certificate on the card holds only from 2026-04-01');
  });

  it('is silent on a good card, and where only the clock of this computer is wrong', () => {
    assert.equal(judged(cardCertificateExpired, [...world(), card()]), undefined);
    const ahead = world({ clock: NEEDED.map((name) => clock(name, 60 * 86_400)) });
    const good = cardWith({ notAfter: '2026-02-15T00:00:00.000Z' });
    assert.equal(judged(cardCertificateExpired, [...ahead, good]), undefined);
  });
});
