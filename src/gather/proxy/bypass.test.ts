import assert from 'node:assert/strict';
import test from 'node:test';
import type { ProxySource } from '../../model/evidence.ts';
import { bypasses } from './bypass.ts';
import { settingOf } from './reader.ts';

const goesPast = (source: ProxySource, entry: string, host: string): boolean =>
  bypasses(settingOf(source, { proxy: 'proxy:8080', bypass: [entry] }), host);

test('NO_PROXY, GNOME and KDE: a domain holds for all names below it', () => {
  for (const entry of ['example.com', '.example.com', '*.example.com', 'EXAMPLE.com', 'example.com:443', '*']) {
    assert.ok(goesPast('environment', entry, 'login.example.com'), entry);
  }
  assert.ok(goesPast('gnome', 'example.com', 'example.com'));
  assert.ok(!goesPast('environment', 'example.com', 'notexample.com'));
  assert.ok(!goesPast('environment', 'login.example.com', 'example.com'));
  assert.ok(!goesPast('environment', '.', 'example.com'));
});

test('Windows and macOS: the whole name, with wildcards', () => {
  assert.ok(goesPast('wininet', '*.example.com', 'login.example.com'));
  assert.ok(goesPast('wininet', 'https://login.*.com', 'login.example.com'));
  assert.ok(goesPast('macos', 'login.example.com', 'login.example.com.'));
  assert.ok(!goesPast('wininet', 'example.com', 'login.example.com'));
  assert.ok(!goesPast('macos', '*.local', 'login.example.com'));
  assert.ok(!goesPast('winhttp', 'login+example.com', 'login.example.com'));
});

test('<local> means names without a dot', () => {
  assert.ok(goesPast('winhttp', '<local>', 'intranet'));
  assert.ok(!goesPast('winhttp', '<local>', 'login.example.com'));
});

test('addresses and ranges hold for literal addresses only', () => {
  assert.ok(goesPast('environment', '10.0.0.0/8', '10.1.2.3'));
  assert.ok(goesPast('macos', '169.254/16', '169.254.9.9'));
  assert.ok(goesPast('wininet', '10.*', '10.1.2.3'));
  assert.ok(goesPast('gnome', 'fd00::/8', 'fd12::1'));
  assert.ok(goesPast('environment', '::1', '0:0:0:0:0:0:0:1'));
  assert.ok(!goesPast('environment', '10.0.0.0/8', '11.1.2.3'));
  assert.ok(!goesPast('environment', '10.0.0.0/99', '10.0.0.0'));
  assert.ok(!goesPast('environment', '10.0.0.0/8', 'login.example.com'));
  assert.ok(!goesPast('environment', '0.0.0.0/0', '2001:db8::1'));
});
