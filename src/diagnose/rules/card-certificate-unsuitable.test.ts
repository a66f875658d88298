import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, cardByWindows, cardWith, judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { cardCertificateUnsuitable } from './card-certificate-unsuitable.ts';

describe('card-certificate-unsuitable', () => {
  it('speaks with the number of the service', () => {
    for (const number of [500186, 500187]) {
      const said = judged(cardCertificateUnsuitable, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is certain where the card holds no certificate at all', () =>
    assert.equal(judged(cardCertificateUnsuitable, [card({ certificate: 'none' })])?.strength, 'certain'));

  it('is certain where Windows says so', () => {
    assert.equal(judged(cardCertificateUnsuitable, [cardByWindows({ faults: ['wrong-use'] })])?.strength, 'certain');
    assert.equal(judged(cardCertificateUnsuitable, [cardByWindows({ forClients: false })])?.strength, 'certain');
    assert.equal(judged(cardCertificateUnsuitable, [cardByWindows()]), undefined);
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

  it('speaks for each thing that signing in needs and the certificate lacks', () => {
    const lacks = [
      [{ forClients: false }, /not meant for signing in \(client authentication\)/],
      [{ maySign: false }, /may not sign/],
      [{ key: 'rsa-1024' }, /too short to be accepted: rsa-1024/],
    ] as const;
    for (const [change, words] of lacks) {
      const said = judged(cardCertificateUnsuitable, [cardWith(change)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', words);
    }
  });

  const gaps = [
    [{ forCardLogon: false }, /not meant for signing in with a card/],
    [{ account: null }, /carries no sign-in address/],
    [{ account: 'user-2@contoso.example' }, /that of user-2@contoso.example, but .* is user-1@/],
    [{ forCardLogon: false, account: null }, /not meant for signing in with a card/],
  ] as const;

  it('is likely where an organisation may do without, or know the person by something else', () => {
    for (const [change, words] of gaps)
      for (const evidence of [cardWith(change), cardByWindows(change)]) {
        const said = judged(cardCertificateUnsuitable, [evidence]);
        assert.equal(said?.strength, 'likely');
        assert.match(said?.text ?? '', words);
      }
  });

  it('is certain where the service refused, or more is missing', () => {
    for (const evidence of [
      [cardWith({ account: null }), stoppedBy(500187)],
      [cardWith({ account: null, maySign: false })],
    ])
      assert.equal(judged(cardCertificateUnsuitable, evidence)?.strength, 'certain');
  });

  it('is silent on a good card, whatever letter case its address has, and on one that is merely too old', () => {
    for (const change of [{}, { account: 'User-1@Contoso.example' }, { maySign: null }, { key: 'ec-256' }])
      assert.equal(judged(cardCertificateUnsuitable, [cardWith(change)]), undefined);
    assert.equal(judged(cardCertificateUnsuitable, [card({ certificate: null })]), undefined);
    assert.equal(judged(cardCertificateUnsuitable, [cardWith({ notAfter: '2026-01-01T00:00:00.000Z' })]), undefined);
  });
});
