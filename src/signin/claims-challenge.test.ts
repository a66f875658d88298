import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readClaimsChallenge } from './claims-challenge.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

describe('a claims challenge', () => {
  it('is what the next token has to hold', () => {
    const wanted = { access_token: { nbf: { essential: true, value: '1772442000' } } };
    const header = `Bearer realm="", error="insufficient_claims", claims="${encoded(wanted)}"`;
    assert.deepEqual(JSON.parse(readClaimsChallenge(header) ?? ''), wanted);
  });

  it('is nothing when there is none, or none that can be read', () => {
    for (const header of [
      null,
      '',
      'Bearer realm=""',
      'Bearer claims="%%%"',
      `Bearer claims="${encoded(1)}"`,
      'Bearer claims="QQ"',
    ]) {
      assert.equal(readClaimsChallenge(header), undefined);
    }
  });
});
