import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { device, failedTicket, goodDevice, judged, logEntry, world } from '../evidence-for-tests.ts';
import { keyStoreBroken } from './key-store-broken.ts';

describe('key-store-broken', () => {
  it('is certain where Windows tested the key, or notes its loss, or a ticket failed for it', () => {
    const proofs = [
      ...[{ ...goodDevice, keyTest: 'failed' } as const, { ...goodDevice, keysRecovering: true }],
      ...['0x80090016', '0xC0090016', '0x8009000B', '0x80090030', '0x80280013'].map((status) =>
        failedTicket({ status }),
      ),
    ];
    for (const facts of proofs)
      assert.equal(judged(keyStoreBroken, [...world(), device(facts)])?.strength, 'certain', JSON.stringify(facts));
  });

  it('is likely where the log of today or a try to join says it', () => {
    const said = judged(keyStoreBroken, [...world(), logEntry({ codes: ['0x80090016', '0xCAA5001C'] })]);
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /\(0x80090016\)$/);
    const joinAttempt = { phase: 'join', clientCode: '0x80090030', serverCode: null, failedTests: [] };
    assert.equal(judged(keyStoreBroken, [...world(), device({ join: 'domain', joinAttempt })])?.strength, 'likely');
  });

  it('is silent on a healthy computer, also where nobody was allowed to test the key', () => {
    assert.equal(judged(keyStoreBroken, [...world(), device(goodDevice)]), undefined);
    assert.equal(judged(keyStoreBroken, [...world(), device({ ...goodDevice, keyTest: 'passed' })]), undefined);
  });

  it('leaves other codes to others: a wrong password, and security packages that begin alike', () => {
    for (const status of ['0xC000006D', '0x8009030C', '0x80090308'])
      assert.equal(judged(keyStoreBroken, [...world(), device(failedTicket({ status }))]), undefined);
  });
});
