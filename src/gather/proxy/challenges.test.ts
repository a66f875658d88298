import assert from 'node:assert/strict';
import test from 'node:test';
import { challengedSchemes } from './challenges.ts';

test('one or several challenges, with and without parameters', () => {
  assert.deepEqual(challengedSchemes('Basic realm="Corp, proxy"'), ['Basic']);
  assert.deepEqual(challengedSchemes('Negotiate, NTLM, Basic realm="x"'), ['Negotiate', 'NTLM', 'Basic']);
  assert.deepEqual(challengedSchemes('NTLM TlRMTVNTUAAC=='), ['NTLM']);
  assert.deepEqual(challengedSchemes('Digest realm="a \\" b", nonce="n,Basic x", qop = auth, Basic realm=y'), [
    'Digest',
    'Basic',
  ]);
  assert.deepEqual(challengedSchemes('Basic realm="a", Basic realm="b"'), ['Basic']);
  assert.deepEqual(challengedSchemes(undefined), []);
  assert.deepEqual(challengedSchemes('='), []);
});
