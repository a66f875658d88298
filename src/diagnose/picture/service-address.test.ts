import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isForeignAddress } from './service-address.ts';

const HOST = 'login.microsoftonline.com';

describe('published addresses', () => {
  it('hold the service, to the edges of their ranges', () => {
    for (const own of [
      '20.190.128.0',
      '20.190.191.255',
      '40.126.1.2',
      '2603:1006:2000::148',
      '2603:1057:2:0:1:2:3:4',
    ]) {
      assert.ok(!isForeignAddress(HOST, own), own);
    }
  });

  it('do not hold others', () => {
    for (const other of ['20.190.192.0', '20.190.127.255', '146.112.61.106', '2603:1057:3::1', '2620:119::35']) {
      assert.ok(isForeignAddress(HOST, other), other);
    }
  });

  it('say nothing about other hosts, nor about addresses for examples', () => {
    assert.ok(!isForeignAddress('teams.microsoft.com', '146.112.61.106'));
    for (const example of ['203.0.113.2', '2001:db8:2::2']) assert.ok(!isForeignAddress(HOST, example), example);
  });
});
