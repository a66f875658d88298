import assert from 'node:assert/strict';
import test from 'node:test';
import { proxyAddress, proxyAt, proxyForHttps, socksForAll } from './proxy-address.ts';

test('every usual spelling becomes one, with what is spoken to the proxy before it unless it is plain HTTP', () => {
  const spellings: readonly (readonly [string, string | null])[] = [
    ['proxy.corp.example:8080', 'proxy.corp.example:8080'],
    ['http://Proxy.Corp.example:8080/', 'proxy.corp.example:8080'],
    ['http://proxy.corp.example', 'proxy.corp.example:80'],
    ['https://proxy.corp.example', 'https://proxy.corp.example:443'],
    ['http://[2001:db8::1]:3128', '[2001:db8::1]:3128'],
    ['127.0.0.1:08888', '127.0.0.1:8888'],
    ['socks5://proxy.corp.example:1081', 'socks5://proxy.corp.example:1081'],
    ['SOCKS5H://anna:secret@proxy.corp.example', 'socks5://proxy.corp.example:1080'],
    ['socks://127.0.0.1:1080/', 'socks5://127.0.0.1:1080'],
    ['socks4://[2001:db8::1]', 'socks4://[2001:db8::1]:1080'],
    ['quic://proxy.corp.example:443', null],
    ['constructor://proxy.corp.example:443', null],
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
  assert.equal(proxyForHttps('https=https://b:443'), 'b:443');
  assert.equal(proxyForHttps('socks=a:1080'), null);
  assert.equal(proxyForHttps('socks5://a:1080'), null);
});

test('Windows notation: SOCKS is version 4 unless it says another', () => {
  assert.equal(socksForAll('http=b:80;socks=a:1080'), 'socks4://a:1080');
  assert.equal(socksForAll('socks=a'), 'socks4://a:1080');
  assert.equal(socksForAll('socks=socks5://a:1081'), 'socks5://a:1081');
  assert.equal(socksForAll('socks5://a:1081'), 'socks5://a:1081');
  assert.equal(socksForAll('http=b:80;https=b:443'), null);
});

test('a field for one kind of proxy decides what is spoken, not the scheme in it', () => {
  assert.equal(proxyAt('http', 'https://proxy:3128'), 'proxy:3128');
  assert.equal(proxyAt('socks5', 'socks://proxy'), 'socks5://proxy:1080');
});
