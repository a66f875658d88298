import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  readAssertion,
  readCertificateEndpoint,
  sendAssertion,
  sendCertificateRequest,
  sendFederationMetadata,
} from './federation.ts';
import { json, refuses, server, wish, worldOf } from './service-for-tests.ts';

const METADATA = 'https://fs.contoso.example/adfs/services/trust/mex';
const ENDPOINT = 'https://fs.contoso.example:49443/adfs/services/trust/13/certificatetransport';

const metadata = (...addresses: readonly string[]): Response =>
  new Response(
    `<wsdl:definitions>${addresses.map((url) => `<soap12:address location="${url}"/>`).join('')}</wsdl:definitions>`,
  );

const answer = (inside: string, status = 200): Response =>
  new Response(`<s:Envelope><s:Body>${inside}</s:Body></s:Envelope>`, { status });

describe('the description of a federation server', () => {
  it('names where a certificate is enough, the newer language first', async () => {
    const older = ENDPOINT.replace('/13/', '/2005/');
    assert.equal(await readCertificateEndpoint(metadata(older, ENDPOINT), METADATA), ENDPOINT);
    assert.equal(await readCertificateEndpoint(metadata(older), METADATA), older);
  });

  it('is refused without such an address, or with one elsewhere', async () => {
    const passwords = 'https://fs.contoso.example/adfs/services/trust/13/usernamemixed';
    await refuses('federation-without-endpoint', readCertificateEndpoint(metadata(passwords), METADATA));
    const elsewhere = 'https://evil.example/adfs/services/trust/13/certificatetransport';
    await refuses('federation-without-endpoint', readCertificateEndpoint(metadata(elsewhere), METADATA));
    await refuses(
      'federation-without-endpoint',
      readCertificateEndpoint(metadata(ENDPOINT.replace('https', 'http')), METADATA),
    );
  });

  it('is refused when it is a page, missing, or not behind https', async () => {
    await refuses('answer-not-xml', readCertificateEndpoint(new Response('<!DOCTYPE html><html>'), METADATA));
    await refuses('http-error', readCertificateEndpoint(new Response('', { status: 404 }), METADATA));
    assert.throws(() => sendFederationMetadata(worldOf({}).world, 'http://fs.contoso.example/mex'), {
      code: 'endpoint-elsewhere',
    });
  });
});

describe('the word of a federation server', () => {
  const assertion = '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion" ID="a">Kim</saml:Assertion>';

  it('is asked for Microsoft', async () => {
    const asked: string[] = [];
    const { world } = worldOf(
      {},
      {
        fetch: async (_url, { body }) => {
          asked.push(String(body));
          return answer('');
        },
      },
    );
    await sendCertificateRequest(world, ENDPOINT);
    assert.match(asked[0] ?? '', /<a:Address>urn:federation:MicrosoftOnline<\/a:Address>/);
  });

  it('is taken out of its answer as it stands, for it is signed', async () => {
    assert.deepEqual(await readAssertion(answer(`<t:RequestedSecurityToken>${assertion}</t:RequestedSecurityToken>`)), {
      ...{ xml: assertion, version: '1.1' },
    });
    const newer = assertion.replace('SAML:1.0', 'SAML:2.0');
    assert.equal((await readAssertion(answer(newer))).version, '2.0');
  });

  it('may be a fault', async () => {
    const fault =
      '<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>a:FailedAuthentication</s:Value></s:Subcode></s:Code>' +
      '<s:Reason><s:Text xml:lang="en-US">ID3242: The security token could not be authenticated.</s:Text></s:Reason></s:Fault>';
    await assert.rejects(readAssertion(answer(fault, 500)), {
      code: 'federation-fault',
      cause: {
        status: 500,
        code: 'a:FailedAuthentication',
        reason: 'ID3242: The security token could not be authenticated.',
      },
    });
  });

  it('is refused without an assertion, or as a page', async () => {
    await refuses('token-missing', readAssertion(answer('')));
    await refuses('answer-not-xml', readAssertion(new Response('<html><body>Log in</body></html>')));
    await refuses('http-error', readAssertion(new Response('', { status: 503 })));
  });

  it('is exchanged for tokens', async () => {
    const { world, sent } = worldOf({ '/organizations/oauth2/v2.0/token': json({}) });
    await sendAssertion(world, server, wish, { xml: assertion, version: '1.1' });
    const form = sent[0]?.form;
    assert.equal(form?.get('grant_type'), 'urn:ietf:params:oauth:grant-type:saml1_1-bearer');
    assert.equal(Buffer.from(form?.get('assertion') ?? '', 'base64url').toString(), assertion);
  });
});
