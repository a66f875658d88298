import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { suffixesInResolvConf, suffixesInScutil } from './dns-suffixes.ts';
import { wpadUrls } from './wpad.ts';

const names = (...suffixes: readonly string[]): readonly string[] =>
  wpadUrls(suffixes).map((url) => url.replace('http://wpad.', '').replace('/wpad.dat', ''));

test('looks at each level of the company, never at one that strangers can register', () => {
  assert.deepEqual(names('a.b.corp.example'), ['a.b.corp.example', 'b.corp.example', 'corp.example']);
  assert.deepEqual(names('berlin.corp.co.uk', 'CORP.co.uk.'), ['berlin.corp.co.uk', 'corp.co.uk']);
  assert.deepEqual(names('com', 'co.uk', 'lan', '', 'two words.example', '-'), []);
});

test('asks for few names, and none of them is wpad.<top level>', () => {
  fc.assert(
    fc.property(fc.array(fc.domain(), { maxLength: 20 }), (suffixes) => {
      const urls = wpadUrls(suffixes);
      return urls.length <= 6 && urls.every((url) => new URL(url).hostname.split('.').length > 2);
    }),
  );
});

test('reads suffixes of resolv.conf and of scutil --dns', () => {
  assert.deepEqual(suffixesInResolvConf('domain old.example\nnameserver 192.0.2.1\nsearch a.example  b.example\n'), [
    'a.example',
    'b.example',
  ]);
  assert.deepEqual(suffixesInResolvConf('nameserver 192.0.2.1\n'), []);
  const printed =
    'resolver #1\n  search domain[0] : corp.example\n  search domain[1] : b.example\n  nameserver[0] : ::1\n';
  assert.deepEqual(suffixesInScutil(`${printed}resolver #2\n  domain   : corp.example\n`), [
    'corp.example',
    'b.example',
  ]);
});
