import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { signInMetadata } from './sign-in-metadata.ts';

const HOST = 'login.microsoftonline.com';

const documents = {
  '/organizations/v2.0/.well-known/openid-configuration': {
    issuer: `https://${HOST}/{tenantid}/v2.0`,
    authorization_endpoint: `https://${HOST}/organizations/oauth2/v2.0/authorize`,
    token_endpoint: `https://${HOST}/organizations/oauth2/v2.0/token`,
    jwks_uri: `https://${HOST}/organizations/discovery/v2.0/keys`,
  },
  '/organizations/discovery/v2.0/keys': { keys: [{ kty: 'RSA', kid: 'one' }] },
  '/common/discovery/instance': {
    tenant_discovery_endpoint: `https://${HOST}/common/.well-known/openid-configuration`,
    metadata: [{ preferred_network: HOST, aliases: [HOST] }],
  },
};

/** What the check sees of a service with these documents, and over how many connections. */
async function seenOf(t: TestContext, served: Readonly<Record<string, object>>) {
  let connections = 0;
  const server = createServer(({ url = '' }, response) => {
    const content = served[url.split('?')[0] ?? ''];
    response.writeHead(content === undefined ? 404 : 200).end(JSON.stringify(content ?? {}));
  }).listen(0, '127.0.0.1');
  server.on('connection', () => connections++);
  await once(server, 'listening');
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const evidence = await signInMetadata.run(localWorld(thisComputer(), { 443: port }));
  const read = evidence.filter((seen) => seen.kind === 'metadata-read');
  return { read, connections, summary: signInMetadata.summarise(evidence).text };
}

test('all documents as they should be; keys over the connection of the configuration', async (t) => {
  const { read, connections, summary } = await seenOf(t, documents);
  assert.deepEqual(
    read.map(({ document, asExpected }) => [document, asExpected]),
    [
      ['openid-configuration', true],
      ['signing-keys', true],
      ['instance-discovery', true],
    ],
  );
  assert.equal(connections, 2);
  assert.equal(summary, '3 documents as they should be');
});

test('another issuer, or an error, is not as it should be', async (t) => {
  const path = '/organizations/v2.0/.well-known/openid-configuration';
  const { read } = await seenOf(t, { ...documents, [path]: { ...documents[path], issuer: 'https://evil.example/' } });
  assert.equal(read[0]?.asExpected, false);
  const missing = await seenOf(t, {});
  assert.deepEqual(
    missing.read.map(({ outcome, asExpected }) => [outcome.ok && outcome.value.status, asExpected]),
    [
      [404, false],
      [404, false],
    ],
  );
  assert.match(missing.summary, /^openid configuration: answered 404; /);
});

test('keys on another host are not fetched', async (t) => {
  const path = '/organizations/v2.0/.well-known/openid-configuration';
  for (const jwks_uri of ['https://evil.example/keys', `http://${HOST}/keys`]) {
    const { read } = await seenOf(t, { ...documents, [path]: { ...documents[path], jwks_uri } });
    const keys = read.find(({ document }) => document === 'signing-keys');
    assert.ok(keys !== undefined && !keys.outcome.ok);
    assert.equal(keys.asExpected, false);
    assert.match(keys.outcome.failure.detail ?? '', /another host/);
  }
});

test('nobody answers', async () => {
  const refused = localWorld(thisComputer(), {}, { lookup: async () => ({ ok: true, value: [] }) });
  const evidence = await signInMetadata.run(refused);
  assert.equal(evidence.length, 2);
  assert.ok(evidence.every((seen) => seen.kind === 'metadata-read' && !seen.outcome.ok && !seen.asExpected));
});
