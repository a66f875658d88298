import assert from 'node:assert/strict';
import test from 'node:test';
import { interfaceAddresses, scopeOf } from './interface-addresses.ts';

test('how far an address goes', () => {
  for (const address of ['127.0.0.1', '::1']) assert.equal(scopeOf(address), 'loopback', address);
  for (const address of ['169.254.9.9', 'fe80::1']) assert.equal(scopeOf(address), 'link-local', address);
  for (const address of ['10.1.2.3', '172.31.0.1', '192.168.1.1', '100.64.0.1', 'fd00::2'])
    assert.equal(scopeOf(address), 'private', address);
  for (const address of ['172.32.0.1', '203.0.113.1', '2001:db8::1']) assert.equal(scopeOf(address), 'global', address);
});

test('this computer has itself', () => {
  const addresses = interfaceAddresses().flatMap((one) => one.addresses);
  assert.ok(addresses.some(({ address, scope, family }) => `${address} ${scope} ${family}` === '127.0.0.1 loopback 4'));
});
