import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readBrowserFacts } from './browser-facts.ts';
import { factsForTests } from './browser-facts-for-tests.ts';

test('what the page sends is read', () => {
  const facts = readBrowserFacts(JSON.stringify(factsForTests()));
  assert.deepEqual(
    [facts?.cloud.name, facts?.hosts.length, facts?.server.origin],
    ['public', 3, 'https://help.contoso.com'],
  );
});

test('hosts that belong to no cloud are left out: nobody puts names into a report', () => {
  const stranger = { name: 'evil.example', ending: 'failed', durationMs: 1 };
  const facts = readBrowserFacts(JSON.stringify(factsForTests({ hosts: [stranger] })));
  assert.deepEqual(facts?.hosts, []);
});

const server = factsForTests().server;
for (const [what, changed] of Object.entries({
  'another cloud': { cloud: '__proto__' },
  'no answer to whether there is a network': { isOnline: 'yes' },
  'an address that runs': { server: { ...server, origin: 'javascript:alert(1)' } },
  'a text without an end': { document: { ending: 'answered', text: 'x'.repeat(20_000), durationMs: 1 } },
  'time that runs backwards': { document: { ending: 'answered', text: '', durationMs: -1 } },
  'an instant that no date holds': { server: { ...server, dateMs: 1e300 } },
  'a status that HTTP does not have': { server: { ...server, strange: { status: 7, title: '' } } },
  'no server': { server: null },
  'hosts that are no list': { hosts: { length: 3 } },
}))
  test(`${what} is not read`, () => {
    assert.equal(readBrowserFacts(JSON.stringify({ ...factsForTests(), ...changed })), null);
  });

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.equal(readBrowserFacts(text), null);
    }),
  );
});
