import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, logEntry, world } from '../evidence-for-tests.ts';
import { brokerStateBroken } from './broker-state-broken.ts';

describe('broker-state-broken', () => {
  it('speaks where the log wraps a code of the broker itself', () => {
    const said = judged(brokerStateBroken, [...world(), logEntry({ codes: ['0x80070520', '0xCAA5001C'] })]);
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /^The token broker of Windows wrote that it found no session .*\(0x80070520\)$/);
  });

  it('is silent on a healthy computer, and about what is older than a day', () => {
    assert.equal(judged(brokerStateBroken, world()), undefined);
    const old = logEntry({ codes: ['0x80070520'], at: '2026-02-27T08:00:00.000Z' });
    assert.equal(judged(brokerStateBroken, [...world(), old]), undefined);
  });

  it('leaves what the wrapper took from the network or the keys to their own causes', () => {
    for (const inner of ['0xCAA82EE7', '0x80090016'])
      assert.equal(judged(brokerStateBroken, [...world(), logEntry({ codes: [inner, '0xCAA5001C'] })]), undefined);
  });
});
