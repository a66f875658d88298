import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { endpointLists } from '../../catalogue/endpoint-list/list.ts';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { endpointList } from './endpoint-list.ts';

const list = endpointLists.public;

/** A row as the web service writes it. */
const row = (urls: readonly string[]) => ({ id: 12, serviceArea: 'Skype', urls, tcpPorts: '443', required: true });
const allRows = list.entries.map(({ id, area, category, required, tcpPorts, urls }) => {
  return { id, serviceArea: area, category, required, tcpPorts: tcpPorts.join(), urls };
});

/** What the check sees where the web service says these things, by the beginning of the path. */
async function seenOf(t: TestContext, served: Readonly<Record<string, unknown>>, change: Partial<Host> = {}) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [, said] = Object.entries(served).find(([path]) => url.startsWith(path)) ?? [];
    response.end(JSON.stringify(said ?? null));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const evidence = await endpointList.run(localWorld(thisComputer(), { 443: port }, change));
  const handshakes = evidence.filter((seen) => seen.kind === 'tls-handshake');
  const [read] = evidence.filter((seen) => seen.kind === 'endpoint-list-read');
  return { asked, handshakes, outcome: read?.outcome, summary: endpointList.summarise(evidence).text };
}

const current = { '/version/Worldwide': { instance: 'Worldwide', latest: `${list.asOf.replaceAll('-', '')}00` } };
const newer = { '/version/Worldwide': { instance: 'Worldwide', latest: '2099010203' } };

test('every needed host that has no check of its own is opened once', async (t) => {
  const { handshakes, asked, summary } = await seenOf(t, current);
  assert.equal(handshakes.length, list.hosts.length - 3);
  assert.ok(handshakes.every(({ role, outcome }) => role === 'listed' && outcome.ok));
  assert.equal(asked.length, 1);
  assert.match(asked[0] ?? '', /^\/version\/Worldwide\?clientrequestid=[0-9a-f-]{36}$/);
  assert.equal(summary, `${handshakes.length} hosts answer`);
});

test('a newer list without new hosts is not worth a word', async (t) => {
  const { outcome, summary } = await seenOf(t, { ...newer, '/endpoints/Worldwide': allRows });
  assert.deepEqual(outcome, success({ latest: '2099010203', added: [], removed: [] }));
  assert.match(summary, /a newer list changes nothing here$/);
});

test('hosts that are new are opened too, hosts that are gone are told', async (t) => {
  const changed = allRows.map((each) =>
    each.id === 12 ? { ...each, urls: ['*.teams.microsoft.com', 'teams.microsoft.com', 'new.teams.example'] } : each,
  );
  const { outcome, handshakes, summary } = await seenOf(t, { ...newer, '/endpoints/Worldwide': changed });
  assert.deepEqual(
    outcome,
    success({ latest: '2099010203', added: ['new.teams.example'], removed: ['teams.cloud.microsoft'] }),
  );
  assert.equal(handshakes.at(-1)?.name, 'new.teams.example');
  assert.match(summary, /out of date$/);
});

test('a list with hundreds of new hosts does not make as many connections', async (t) => {
  const many = row(Array.from({ length: 300 }, (_, i) => `host${i}.teams.example`));
  const { handshakes } = await seenOf(t, {
    ...newer,
    '/endpoints/Worldwide': [...allRows, { ...many, category: 'Allow' }],
  });
  assert.equal(handshakes.length, list.hosts.length - 3 + 8);
});

for (const [story, said] of Object.entries({
  'a page of somebody else': { '/version': '<html>' },
  'a version that is none': { '/version': { latest: 'soon' } },
  'a newer list that is none': { ...newer, '/endpoints': [row([]), 7, null] },
})) {
  test(`${story}: nothing is known about the list, and the hosts count all the same`, async (t) => {
    const { outcome, handshakes, summary } = await seenOf(t, said);
    assert.equal(outcome?.ok, false);
    assert.equal(handshakes.length, list.hosts.length - 3);
    assert.match(summary, /out of date is not known$/);
  });
}

test('a host that is cut off stands in the summary', async (t) => {
  const { lookup } = localWorld(thisComputer(), {}).host;
  const { summary } = await seenOf(t, current, {
    lookup: async (name, signal) =>
      name === 'graph.microsoft.com' ? failed('resolve', 'name-not-found') : await lookup(name, signal),
  });
  assert.equal(summary, 'graph.microsoft.com: name not found');
});

test('somebody whose certificate is not trusted is not asked for a list', async (t) => {
  const { asked, outcome } = await seenOf(t, current, {
    secure: async (channel) =>
      success({
        ...{ channel, protocol: 'TLSv1.3', cipher: '', chain: [], path: [], stapled: null, nameFits: true },
        trust: { system: 'certificate-unknown-issuer', bundled: 'certificate-unknown-issuer' },
      }),
  });
  assert.deepEqual(asked, []);
  assert.equal(outcome?.ok, false);
});

/** A clock on which everything takes two seconds. */
const slowClock = (): Host['elapsedMs'] => {
  let nowMs = 0;
  return () => {
    nowMs += 2_000;
    return nowMs;
  };
};

test('on a slow line only hosts are opened without which nobody gets in, and the list is left', async (t) => {
  const { handshakes, asked } = await seenOf(t, current, { elapsedMs: slowClock() });
  const stops = new Map(list.hosts.map((listed) => [listed.host, listed.stops]));
  assert.ok(handshakes.length > 0 && handshakes.every(({ name }) => stops.get(name) !== 'part'));
  assert.deepEqual(asked, []);
});

test('a host that is missing on a slow line makes the list worth its time', async (t) => {
  const { lookup } = localWorld(thisComputer(), {}).host;
  const { asked } = await seenOf(t, current, {
    elapsedMs: slowClock(),
    lookup: async (name, signal) =>
      name === 'graph.microsoft.com' ? failed('resolve', 'name-not-found') : await lookup(name, signal),
  });
  assert.equal(asked.length, 1);
});

test('where the sign-in host itself is not reached, nothing else is asked', async (t) => {
  const lookup: Host['lookup'] = async () => failed('resolve', 'name-not-found');
  const { handshakes, outcome, asked } = await seenOf(t, current, { lookup });
  assert.deepEqual([handshakes, outcome, asked], [[], undefined, []]);
});

test('a host that is silent on a slow line may just be late', async (t) => {
  const { lookup } = localWorld(thisComputer(), {}).host;
  const { handshakes } = await seenOf(t, current, {
    elapsedMs: slowClock(),
    lookup: async (name, signal) =>
      name === 'graph.microsoft.com' ? failed('resolve', 'timed-out') : await lookup(name, signal),
    resolvers: () => [],
  });
  assert.ok(handshakes.length > 0 && !handshakes.some(({ name }) => name === 'graph.microsoft.com'));
});
