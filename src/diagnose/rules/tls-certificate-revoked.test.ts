import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, revocationAsked, SIGN_IN, world } from '../evidence-for-tests.ts';
import { tlsCertificateRevoked } from './tls-certificate-revoked.ts';

describe('tls-certificate-revoked', () => {
  it('speaks when the list of the issuer says so, with day and reason', () => {
    const said = judged(
      tlsCertificateRevoked,
      world({ revocation: [revocationAsked('http://crl.example/1.crl', 'revoked')] }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', new RegExp(`${SIGN_IN} rests, was withdrawn on 2026-02-01 \\(keyCompromise\\)`));
  });

  it('speaks when the server sends such an answer along itself', () => {
    const said = judged(tlsCertificateRevoked, world({ revocation: [revocationAsked(null, 'revoked')] }));
    assert.match(said?.text ?? '', /sends along/);
  });

  it('is silent when all is well, or when nothing that may be believed tells', () => {
    assert.equal(judged(tlsCertificateRevoked, world()), undefined);
    const unknown = [revocationAsked('http://ocsp.example', 'unknown')];
    assert.equal(judged(tlsCertificateRevoked, world({ revocation: unknown })), undefined);
  });

  it('leaves places that do not answer to tls-revocation-unreachable', () => {
    const silent = [revocationAsked('http://ocsp.example', 'timed-out')];
    assert.equal(judged(tlsCertificateRevoked, world({ revocation: silent })), undefined);
  });
});
