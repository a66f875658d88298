import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { userRealm } from './user-realm.ts';

/** What the check sees where the service says this about the domain, and what it was asked. */
async function seenOf(t: TestContext, said: object, change: Partial<Host> = {}) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end(JSON.stringify(said));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const world = localWorld(thisComputer(), { 443: port }, change, { user: 'anna@contoso.com' });
  const evidence = await userRealm.run(world);
  const [read] = evidence.filter((seen) => seen.kind === 'metadata-read');
  return { asked, read, summary: userRealm.summarise(evidence).text };
}

test('a domain that signs in with Microsoft', async (t) => {
  const { asked, read, summary } = await seenOf(t, { account_type: 'Managed', domain_name: 'contoso.com' });
  assert.deepEqual(asked, ['/common/userrealm/anna%40contoso.com?api-version=1.0']);
  assert.deepEqual(read?.says, { kind: 'managed', domain: 'contoso.com' });
  assert.equal(summary, 'With Microsoft itself');
});

test('a domain with a server of its own; of its addresses nothing is kept that names the account', async (t) => {
  const { read, summary } = await seenOf(t, {
    account_type: 'Federated',
    federation_active_auth_url: 'https://sts.contoso.com/adfs/services/trust/2005/usernamemixed',
    federation_metadata_url: 'https://sts.contoso.com/adfs/services/trust/mex?username=anna%40contoso.com',
  });
  assert.equal(read?.says.federationMetadataAt, 'https://sts.contoso.com/adfs/services/trust/mex');
  assert.equal(summary, 'On sts.contoso.com');
});

test('a domain that nobody registered, and an answer that is none', async (t) => {
  assert.equal((await seenOf(t, { account_type: 'Unknown' })).summary, 'The domain is not known');
  assert.equal((await seenOf(t, {})).summary, 'user realm: answered 200');
});

test('the account is not told to a host that is not trusted', async (t) => {
  const { asked, read } = await seenOf(
    t,
    {},
    {
      secure: async (channel) =>
        success({
          ...{ channel, protocol: 'TLSv1.3', cipher: '', chain: [], path: [], stapled: null, nameFits: true },
          trust: { system: 'certificate-unknown-issuer', bundled: 'certificate-unknown-issuer' },
        }),
    },
  );
  assert.deepEqual(asked, []);
  assert.equal(read?.outcome.ok, false);
});

test('without an account there is nothing to ask', () => {
  assert.equal(userRealm.skip?.(localWorld(thisComputer(), {}))?.text, 'no account given (--user)');
});
