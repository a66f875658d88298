import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failed } from '../../model/failure.ts';
import { diagnose } from '../diagnose.ts';
import { cutAt, except, judged, revocationAsked, SIGN_IN, world } from '../evidence-for-tests.ts';
import { tlsRevocationUnreachable } from './tls-revocation-unreachable.ts';

const LIST = 'http://crl.example/1.crl';
const OCSP = 'http://ocsp.example';

describe('tls-revocation-unreachable', () => {
  it('speaks when no place answers although the host does', () => {
    const revocation = [revocationAsked(LIST, 'timed-out'), revocationAsked(OCSP, 'http-malformed')];
    const said = judged(tlsRevocationUnreachable, world({ revocation }));
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /1\.crl, does not answer.*ocsp\.example, gives something else instead/s);
  });

  it('holds a single silent place for possible: it may be down for everybody', () => {
    const said = judged(tlsRevocationUnreachable, world({ revocation: [revocationAsked(OCSP, 'name-not-found')] }));
    assert.equal(said?.strength, 'possible');
  });

  it('is silent while any place answers; that is a note', () => {
    const evidence = world({ revocation: [revocationAsked(LIST, 'good'), revocationAsked(OCSP, 'timed-out')] });
    assert.equal(judged(tlsRevocationUnreachable, evidence), undefined);
    const { verdict, notes } = diagnose(evidence);
    assert.equal(verdict, 'healthy');
    assert.match(notes.map(({ text }) => text).join(), /ocsp\.example, where programs ask/);
  });

  it('is silent when the certificates name no place, and when the answer is unclear', () => {
    assert.equal(judged(tlsRevocationUnreachable, world({ revocation: [] })), undefined);
    assert.equal(
      judged(tlsRevocationUnreachable, world({ revocation: [revocationAsked(OCSP, 'unknown')] })),
      undefined,
    );
  });

  it('is silent while a place is merely slow', () => {
    const slow = { outcome: failed('http-round-trip', 'timed-out') };
    const revocation = [LIST, OCSP].map((url) => revocationAsked(url, 'good', slow));
    assert.equal(judged(tlsRevocationUnreachable, world({ revocation })), undefined);
  });

  it('leaves a host that cannot be reached itself to the path', () => {
    const tls = except('tls', cutAt(SIGN_IN, 'connect', 'timed-out'));
    assert.equal(
      judged(tlsRevocationUnreachable, world({ tls, revocation: [revocationAsked(LIST, 'timed-out')] })),
      undefined,
    );
  });
});
