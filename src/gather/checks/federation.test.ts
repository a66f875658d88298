import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { readFederationDocument } from '../sign-in-service/federation-document.ts';
import { federation } from './federation.ts';

const MEX = '/adfs/services/trust/mex';

const federated = {
  account_type: 'Federated',
  federation_metadata_url: `https://sts.fabrikam.com${MEX}`,
  federation_active_auth_url: 'https://sts.fabrikam.com/adfs/services/trust/2005/usernamemixed',
};

const DOCUMENT = `<?xml version="1.0"?><wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">
<soap12:operation soapAction="http://docs.oasis-open.org/ws-sx/ws-trust/200512/RST/Issue" style="document"/>
<wsa10:Address>https://sts.fabrikam.com/adfs/services/trust/13/usernamemixed</wsa10:Address></wsdl:definitions>`;

const FAULT = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code/>
<s:Reason><s:Text xml:lang="en-US">The endpoint
 is disabled</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>`;

type Answer = { readonly status?: number; readonly body?: string };

/** What the check sees where the service says this about the realm, and the server of the organisation answers so. */
async function seenOf(t: TestContext, realm: object, { status = 200, body = DOCUMENT }: Answer = {}, isFound = true) {
  const asked: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push(`${headers.host}${url}`);
    if (headers.host === 'login.microsoftonline.com') response.end(JSON.stringify(realm));
    else response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const lookup = async (name: string): Promise<Outcome<readonly string[]>> =>
    isFound || !name.startsWith('sts.') ? success(['127.0.0.1']) : failed('resolve', 'name-not-found');
  const world = localWorld(thisComputer(), { 443: port }, { lookup }, { user: 'anna@fabrikam.com' });
  const evidence = await federation.run(world);
  const [read] = evidence.filter((seen) => seen.kind === 'federation-read');
  return { asked, read, summary: federation.summarise(evidence).text };
}

test('a server that tells apps where it issues tokens; it learns nothing about the account', async (t) => {
  const { asked, read, summary } = await seenOf(t, federated);
  assert.deepEqual(asked.slice(1), [`sts.fabrikam.com${MEX}`]);
  assert.deepEqual([read?.isXml, read?.issuers, read?.fault], [true, ['sts.fabrikam.com'], null]);
  assert.equal(summary, 'sts.fabrikam.com: answers as it should');
});

test('a domain without a server of its own, and one that nobody registered', async (t) => {
  for (const account_type of ['Managed', 'Unknown', 'odd']) {
    const { read, asked } = await seenOf(t, { ...federated, account_type });
    assert.equal(read, undefined);
    assert.equal(asked.length, 1);
  }
});

test('an address that is not https is not asked', async (t) => {
  const { asked } = await seenOf(t, { ...federated, federation_metadata_url: `http://sts.fabrikam.com${MEX}` });
  assert.equal(asked.length, 1);
});

test('a server whose name is not found', async (t) => {
  const { read, summary } = await seenOf(t, federated, {}, false);
  assert.deepEqual(read?.outcome, failed('resolve', 'name-not-found'));
  assert.equal(summary, 'sts.fabrikam.com: name not found');
});

test('a server that answers with something else', async (t) => {
  assert.equal((await seenOf(t, federated, { status: 404 })).summary, 'sts.fabrikam.com: answered 404');
  const page = await seenOf(t, federated, { body: '<!doctype html><title>Maintenance</title>' });
  assert.deepEqual([page.read?.isXml, page.read?.issuers], [false, []]);
  assert.equal(page.summary, 'sts.fabrikam.com: answers with something else');
});

test('documents: a fault of either version, an issuer without addresses, addresses without an issuer', () => {
  assert.equal(readFederationDocument(FAULT).fault, 'The endpoint is disabled');
  const old = '<e:Envelope><e:Fault><faultstring>No</faultstring></e:Fault></e:Envelope>';
  assert.equal(readFederationDocument(old).fault, 'No');
  assert.deepEqual(readFederationDocument(DOCUMENT.replace(/<wsa10.*Address>/, '')).issuers, []);
  assert.deepEqual(readFederationDocument(DOCUMENT.replace('RST/Issue', 'RST/Cancel')).issuers, []);
  assert.deepEqual(readFederationDocument(''), { isXml: false, issuers: [], fault: null });
});
