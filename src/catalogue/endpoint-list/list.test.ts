import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clouds } from '../endpoints.ts';
import { endpointLists, listedHost } from './list.ts';
import { listedAs } from './listed-as.ts';
import { readEndpoints, readVersion } from './read-endpoints.ts';

describe('the endpoint lists', () => {
  for (const [name, { cloud, hosts, entries, asOf, source }] of Object.entries(endpointLists)) {
    it(`cover every host that ${name} needs, each in its closest row`, () => {
      assert.equal(cloud, name);
      assert.match(asOf, /^20\d\d-\d\d-\d\d$/);
      assert.match(source, /^https:\/\//);
      for (const { host, id, breaks } of hosts) {
        assert.equal(listedAs(entries, host)?.entry.id, id, host);
        assert.match(breaks, /^[A-Z].*\.$/);
      }
    });

    it(`hold the hosts of ${name} that have checks of their own, and are reached by https`, () => {
      const named = new Set(hosts.map(({ host }) => host));
      assert.deepEqual(
        clouds[cloud].endpoints.filter((endpoint) => !named.has(endpoint.name)),
        [],
      );
      const rows = new Set(hosts.map(({ id }) => id));
      assert.ok(entries.filter(({ id }) => rows.has(id)).every(({ tcpPorts }) => tcpPorts.includes(443)));
    });
  }

  it('say what breaks without a host', () => {
    assert.match(listedHost('graph.microsoft.com')?.breaks ?? '', /pictures, files/);
    assert.equal(listedHost('example.com'), undefined);
  });
});

describe('a host in the list', () => {
  const rows = [{ urls: ['*.microsoft.com'] }, { urls: ['*.teams.microsoft.com', 'teams.microsoft.com'] }];
  const nameOf = (host: string) => listedAs(rows, host)?.name;

  it('stands where it is named most closely', () => {
    assert.equal(nameOf('teams.microsoft.com'), 'teams.microsoft.com');
    assert.equal(nameOf('a.b.teams.microsoft.com'), '*.teams.microsoft.com');
    assert.equal(nameOf('www.microsoft.com'), '*.microsoft.com');
  });

  it('is not there by a dot, an end or a beginning alone', () => {
    assert.equal(nameOf('microsoft.com'), undefined);
    assert.equal(nameOf('teamsxmicrosoft.com.example'), undefined);
    assert.equal(listedAs([{ urls: ['autodiscover.*.onmicrosoft.com'] }], 'autodiscover.onmicrosoft.com'), undefined);
  });
});

describe('an answer of the web service', () => {
  const row = { id: 1, serviceArea: 'Skype', category: 'Allow', required: true, tcpPorts: '80, 443', urls: ['a.b'] };

  it('gives its rows that name hosts', () => {
    assert.deepEqual(
      readEndpoints(JSON.stringify([row, { ...row, urls: undefined }, { ...row, serviceArea: 'MEM' }])),
      [{ id: 1, area: 'Skype', category: 'Allow', required: true, tcpPorts: [80, 443], urls: ['a.b'] }],
    );
  });

  it('gives only names that may be names', () => {
    const urls = ['good.example', 'bad example', 'https://x.example', 7, ''];
    assert.deepEqual(readEndpoints(JSON.stringify([{ ...row, urls }]))[0]?.urls, ['good.example']);
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.ok(Array.isArray(readEndpoints(text)));
        assert.match(readVersion(text) ?? '2026010100', /^20\d{8}$/);
      }),
    );
  });

  it('gives its version', () => {
    assert.equal(readVersion('{"instance":"Worldwide","latest":"2026020300"}'), '2026020300');
    assert.equal(readVersion('[]'), undefined);
  });
});
