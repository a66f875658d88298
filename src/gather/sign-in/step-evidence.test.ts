import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRefusal, refused } from '../../signin/refusal.ts';
import { SignInError } from '../../signin/sign-in-error.ts';
import { stepEvidence } from './step-evidence.ts';
import { TransportError } from './transport-error.ts';

const endedAt = new Date('2026-03-02T09:00:00Z');
const seen = (error: SignInError | null) =>
  stepEvidence({ stage: 'token', endedAt, durationMs: 12.6, error }, 3, 'login.example');

describe('a step of a sign-in as evidence', () => {
  it('is plain when it went well', () => {
    const { stopped, statusCode, numbers, durationMs, place, host, seenAt } = seen(null);
    assert.deepEqual([stopped, statusCode, numbers, durationMs, place, host], [null, null, [], 13, 3, 'login.example']);
    assert.equal(seenAt, '2026-03-02T09:00:00.000Z');
  });

  it('keeps the numbers and words of the service, not its sentences', () => {
    const body = {
      error: 'invalid_grant',
      error_description: 'AADSTS50076: kim@contoso.example must …',
      suberror: 'basic_action',
    };
    const evidence = seen(refused(readRefusal(JSON.stringify(body), 400, '9')));
    const { stopped, status, error, suberror, numbers, statusCode, retryAfterSeconds } = evidence;
    assert.deepEqual(
      [stopped, status, error, suberror, numbers, statusCode, retryAfterSeconds],
      ['service-refused', 400, 'invalid_grant', 'basic_action', [50076], '0xCAA2000C', 9],
    );
    assert.doesNotMatch(JSON.stringify(evidence), /kim/);
  });

  it('keeps what the network did', () => {
    const cause = new TransportError({ operation: 'proxy-tunnel', word: 'proxy-refused', status: 407 }, false);
    const { failure, statusCode, status } = seen(new SignInError('no-answer', '', { cause }));
    assert.deepEqual([failure?.word, statusCode, status], ['proxy-refused', '0xCAA30197', 407]);
  });

  it('gives what a card did the code of Windows for it, and none to what nobody knows', () => {
    const codes = ['pin-wrong', 'pin-locked', 'no-card', undefined, 'else'].map(
      (card) => seen(new SignInError('card-refused', '', { cause: { card } })).statusCode,
    );
    assert.deepEqual(codes, ['0x8010006B', '0x8010006C', '0x8010000C', null, null]);
  });

  it('does not trip over a cause that is something else', () => {
    assert.equal(seen(new SignInError('no-answer', '', { cause: 'odd' })).statusCode, '0xCAA80000');
    assert.equal(seen(new SignInError('answer-redirected', '', { cause: { status: 307 } })).statusCode, '0xCAA30133');
  });
});
