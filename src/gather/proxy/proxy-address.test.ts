import assert from 'node:assert/strict';
import test from 'node:test';
import { proxyAddress, proxyForHttps } from './proxy-address.ts';

test('every usual spelling becomes host:port', () => {
  const spellings: readonly (readonly [string, string | null])[] = [
    ['proxy.corp.example:8080', 'proxy.corp.example:8080'],
    ['http://Proxy.Corp.example:8080/', 'proxy.corp.example:8080'],
    ['http://proxy.corp.example', 'proxy.corp.example:80'],
    ['https://proxy.corp.example', 'proxy.corp.example:443'],
    ['http://[2001:db8::1]:3128', '[2001:db8::1]:3128'],
    ['127.0.0.1:08888', '127.0.0.1:8888'],
    ['socks5://proxy.corp.example:1080', null],
    ['proxy:99999', null],
    ['', null],
    ['two words', null],
  ];
  for (const [written, read] of spellings) assert.equal(proxyAddress(written), read, written);
});

test('credentials are never kept, whatever stands in the password', () => {
  for (const login of ['anna:secret', 'CORP\\anna:s%40cret', 'anna:se@cret', 'anna', 'anna:a/b']) {
    assert.equal(proxyAddress(`http://${login}@proxy.corp.example:8080`), 'proxy.corp.example:8080', login);
  }
});

test('Windows notation: one for all, or by scheme', () => {
  assert.equal(proxyForHttps('proxy:8080'), 'proxy:8080');
  assert.equal(proxyForHttps('http=a:80;https=b:443;ftp=c:21'), 'b:443');
  assert.equal(proxyForHttps('http=http://a:80 other:3128'), 'other:3128');
  assert.equal(proxyForHttps('http=a:80'), null);
  assert.equal(proxyForHttps('socks=a:1080'), null);
});
