import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfiguration, readInstanceDiscovery, sendConfiguration, sendInstanceDiscovery } from './server.ts';
import { authority, HOST, json, refusal, refuses, server, worldOf } from './service-for-tests.ts';

describe('the configuration of the service', () => {
  const read = (change: object) => readConfiguration(json({ ...server, ...change }), authority);

  it('is asked for the tenant, or for all where none is known', async () => {
    const { world, sent } = worldOf({});
    await Promise.allSettled([
      sendConfiguration(world, authority),
      sendConfiguration(world, { host: HOST, tenant: 'contoso.example' }),
    ]);
    assert.deepEqual(
      sent.map(({ url }) => url),
      ['common', 'contoso.example'].map((name) => `https://${HOST}/${name}/v2.0/.well-known/openid-configuration`),
    );
  });

  it('is taken as it is', async () => assert.deepEqual(await read({}), server));

  it('is refused with the issuer of somebody else', async () => {
    await refuses('issuer-wrong', read({ issuer: 'https://evil.example/{tenantid}/v2.0' }));
    await refuses('issuer-wrong', read({ issuer: `http://${HOST}/{tenantid}/v2.0` }));
    await refuses('issuer-wrong', read({ issuer: undefined }));
  });

  for (const endpoint of [
    ...['authorization_endpoint', 'token_endpoint', 'jwks_uri'],
    ...['device_authorization_endpoint', 'end_session_endpoint'],
  ]) {
    it(`is refused with the ${endpoint} elsewhere`, async () => {
      await refuses('endpoint-elsewhere', read({ [endpoint]: 'https://evil.example/x' }));
      await refuses('endpoint-elsewhere', read({ [endpoint]: `http://${HOST}/x` }));
    });
  }

  it('is refused when it is not complete, no document, or a page', async () => {
    await refuses('answer-malformed', read({ token_endpoint: undefined }));
    await refuses('answer-malformed', readConfiguration(json([]), authority));
    await refuses('answer-not-json', readConfiguration(new Response('<html>'), authority));
  });

  it('gives the words of the service for an unknown tenant', async () => {
    await refuses('service-refused', readConfiguration(refusal('invalid_tenant', 90002), authority));
  });
});

describe('the discovery of the cloud', () => {
  const metadata = [{ preferred_network: HOST, aliases: ['alias.example', HOST] }, { aliases: ['other.example'] }];

  it('tells the names of the cloud', async () => {
    assert.deepEqual(await readInstanceDiscovery(json({ metadata }), authority), ['alias.example', HOST]);
  });

  it('asks the authority about itself', async () => {
    const { world, sent } = worldOf({});
    await Promise.allSettled([sendInstanceDiscovery(world, authority)]);
    const [{ url = '' } = {}] = sent;
    assert.equal(
      new URL(url).searchParams.get('authorization_endpoint'),
      `https://${HOST}/common/oauth2/v2.0/authorize`,
    );
  });

  it('refuses an authority that no cloud knows', async () => {
    await refuses(
      'authority-unknown',
      readInstanceDiscovery(json({ metadata }), { host: 'evil.example', tenant: null }),
    );
    await refuses('service-refused', readInstanceDiscovery(refusal('invalid_instance', 50049), authority));
  });
});
