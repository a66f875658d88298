import assert from 'node:assert/strict';
import test from 'node:test';
import { clouds } from '../../catalogue/endpoints.ts';
import {
  configurationUrl,
  discoveryUrl,
  isOn,
  readConfiguration,
  readDiscovery,
  readKeys,
  readRealm,
  realmUrl,
} from './metadata-documents.ts';

const HOST = 'login.microsoftonline.com';
const question = { cloud: clouds.public, user: null, tenant: null };

const configuration = {
  issuer: `https://${HOST}/{tenantid}/v2.0`,
  authorization_endpoint: `https://${HOST}/organizations/oauth2/v2.0/authorize`,
  token_endpoint: `https://${HOST}/organizations/oauth2/v2.0/token`,
  jwks_uri: `https://${HOST}/organizations/discovery/v2.0/keys`,
};

const discovery = {
  tenant_discovery_endpoint: `https://${HOST}/common/.well-known/openid-configuration`,
  metadata: [{ preferred_network: HOST, preferred_cache: 'login.windows.net', aliases: [HOST, 'login.windows.net'] }],
};

test('addresses of the documents', () => {
  assert.equal(configurationUrl(question), `https://${HOST}/organizations/v2.0/.well-known/openid-configuration`);
  assert.match(configurationUrl({ ...question, tenant: 'contoso.com' }), /\/contoso\.com\/v2\.0\//);
  assert.match(
    discoveryUrl(question),
    /^https:\/\/login\.microsoftonline\.com\/common\/discovery\/instance\?api-version=1\.1&/,
  );
  assert.equal(
    realmUrl(question, 'anna@contoso.com'),
    `https://${HOST}/common/userrealm/anna%40contoso.com?api-version=1.0`,
  );
});

test('only https on the very host counts as on it', () => {
  assert.ok(isOn(HOST, `https://${HOST}/x`));
  for (const address of [`http://${HOST}/`, `https://${HOST}.evil.example/`, `https://${HOST}:8443/`, 'x', undefined]) {
    assert.ok(!isOn(HOST, address), String(address));
  }
});

test('the configuration must be of this authority', () => {
  const read = (change: object) => readConfiguration(HOST, JSON.stringify({ ...configuration, ...change }));
  assert.deepEqual(read({}), {
    asExpected: true,
    says: { issuer: configuration.issuer, keysAt: configuration.jwks_uri },
  });
  assert.equal(read({ issuer: 'https://evil.example/' }).asExpected, false);
  assert.equal(read({ token_endpoint: undefined }).asExpected, false);
  for (const text of ['<html>', '[]', 'null', ''])
    assert.deepEqual(readConfiguration(HOST, text), { asExpected: false, says: {} });
});

test('a refusal says its word and number', () => {
  const error_description = 'AADSTS90002: Tenant not found. Trace ID: 1';
  assert.deepEqual(readConfiguration(HOST, JSON.stringify({ error: 'invalid_tenant', error_description })), {
    asExpected: false,
    says: { error: 'invalid_tenant', code: 'AADSTS90002' },
  });
});

test('the discovery document must know this authority', () => {
  assert.deepEqual(readDiscovery(HOST, JSON.stringify(discovery)), { asExpected: true, says: { preferredHost: HOST } });
  assert.equal(readDiscovery(HOST, JSON.stringify({ ...discovery, metadata: [null, 7] })).asExpected, false);
});

test('keys must have a kind and an id', () => {
  assert.deepEqual(readKeys(HOST, '{"keys":[{"kty":"RSA","kid":"a"},{"kty":"RSA"}]}'), {
    asExpected: true,
    says: { keys: '1' },
  });
  assert.deepEqual(readKeys(HOST, '{"keys":[]}'), { asExpected: false, says: {} });
  assert.equal(readKeys(HOST, '{"keys":{"kty":"RSA"}}').asExpected, false);
});

test('the realm in both versions of the answer, without the account', () => {
  assert.deepEqual(
    readRealm(
      HOST,
      JSON.stringify({
        account_type: 'Federated',
        domain_name: 'contoso.com',
        federation_active_auth_url: 'https://sts.contoso.com/adfs/services/trust/2005/usernamemixed',
      }),
    ),
    { asExpected: true, says: { kind: 'federated', domain: 'contoso.com', federationHost: 'sts.contoso.com' } },
  );
  const newer = { NameSpaceType: 'Managed', DomainName: 'contoso.com', FederationBrandName: 'Contoso' };
  assert.deepEqual(readRealm(HOST, JSON.stringify(newer)).says, {
    kind: 'managed',
    domain: 'contoso.com',
    brand: 'Contoso',
  });
  assert.deepEqual(readRealm(HOST, '{"account_type":"odd"}'), { asExpected: false, says: {} });
});
