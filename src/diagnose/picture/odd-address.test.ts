import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oddityOf } from './odd-address.ts';

const ADDRESSES = {
  nowhere: ['0.0.0.0', '127.0.0.1', '127.9.9.9', '::', '::1', '::ffff:127.0.0.1'],
  private: [
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '100.127.0.1',
    'fd00::1',
    'FE80::1',
    '::ffff:10.0.0.1',
  ],
  plain: [
    '20.190.128.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '203.0.113.2',
    '2603:1006:2000::1',
    '2001:db8::1',
  ],
} as const;

describe('odd addresses', () => {
  it('tells nowhere, private and plain apart', () => {
    for (const [kind, addresses] of Object.entries(ADDRESSES)) {
      for (const address of addresses) assert.equal(oddityOf(address) ?? 'plain', kind, address);
    }
  });
});
