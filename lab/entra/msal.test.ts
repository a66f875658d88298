import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import {
  type AuthenticationResult,
  InteractionRequiredAuthError,
  PublicClientApplication,
  ServerError,
} from '@azure/msal-node';
import { APP, newVerifier, REDIRECT } from './code-flow.ts';
import { objectIdOf, type Person, personNamed } from './data/people.ts';
import { tenantNamed } from './data/tenants.ts';
import { type Served, serve } from './serve.ts';
import { newVisitor } from './visitor.ts';

const GRAPH = ['https://graph.microsoft.com/User.Read'];
const TEAMS = ['https://api.spaces.skype.com/.default'];

let served: Served;
const authorities = getCACertificates('default');
before(async () => {
  served = await serve();
  setDefaultCACertificates([...authorities, readFileSync(served.rootFile, 'utf8')]);
});
after(async () => {
  setDefaultCACertificates(authorities);
  await served.close();
});

const named = (name: string): Person => personNamed(name) ?? assert.fail(name);

const clientFor = (origin: string, tenant: string): PublicClientApplication =>
  new PublicClientApplication({
    auth: {
      clientId: APP,
      authority: `${origin}/${tenant}`,
      // The library asks for this, not the true service, whether the authority is one.
      knownAuthorities: [new URL(origin).host],
    },
  });

async function byCode(client: PublicClientApplication, person: Person, scopes = GRAPH): Promise<AuthenticationResult> {
  const codeVerifier = newVerifier();
  const { createHash } = await import('node:crypto');
  const url = await client.getAuthCodeUrl({
    scopes,
    redirectUri: REDIRECT,
    codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    codeChallengeMethod: 'S256',
    nonce: 'a-nonce',
    loginHint: person.name,
  });
  const { back } = await newVisitor(served).visit(url, person);
  const code = back?.searchParams.get('code') ?? assert.fail(`no code for ${person.name}`);
  return client.acquireTokenByCode({ scopes, redirectUri: REDIRECT, code, codeVerifier }, { nonce: 'a-nonce', code });
}

/** A client that knows nothing of this stand-in; it is built for the service itself. */
describe('MSAL', () => {
  for (const [name, tenant] of [
    ['anna@contoso.com', 'common'],
    ['tom@contoso.com', 'organizations'],
    ['frank@fabrikam.com', 'fabrikam.com'],
    ['gus@adatum.com', 'contoso.com'],
  ] as const)
    it(`signs ${name} in by code at /${tenant}, and renews silently`, async () => {
      const client = clientFor(served.origins.login, tenant);
      const result = await byCode(client, named(name));
      assert.equal(result.account?.username, name);
      assert.equal(result.account?.localAccountId, objectIdOf(named(name)));
      assert.equal(result.tenantId, tenantNamed(tenant)?.id ?? tenantNamed(name.split('@')[1] ?? '')?.id);
      const account = result.account ?? assert.fail('no account');
      const renewed = await client.acquireTokenSilent({ account, scopes: GRAPH, forceRefresh: true });
      assert.notEqual(renewed.accessToken, result.accessToken);
    });

  it('signs in at the cloud of the US government', async () => {
    const result = await byCode(clientFor(served.origins.gov, 'contoso.us'), named('grace@contoso.us'));
    assert.match(result.account?.environment ?? '', /localhost/);
  });

  it('signs in by device code', async () => {
    const anna = named('anna@contoso.com');
    const visits: Promise<unknown>[] = [];
    const result = await clientFor(served.origins.login, 'organizations').acquireTokenByDeviceCode({
      scopes: GRAPH,
      deviceCodeCallback: ({ verificationUri, userCode }) => {
        visits.push(newVisitor(served).visit(verificationUri, anna, { deviceCode: userCode }));
      },
    });
    await Promise.all(visits);
    assert.equal(result?.account?.username, anna.name);
  });

  it('hears of a claims challenge when another service wants a second step', async () => {
    const clara = named('clara@contoso.com');
    const client = clientFor(served.origins.login, 'organizations');
    const { account } = await byCode(client, clara);
    await assert.rejects(client.acquireTokenSilent({ account: account ?? assert.fail(), scopes: TEAMS }), (error) => {
      assert.ok(error instanceof InteractionRequiredAuthError, String(error));
      assert.equal(error.subError, 'basic_action');
      assert.match(error.claims, /polids/);
      return true;
    });
  });

  for (const [name, number] of [
    ['xena@contoso.com', '700082'],
    ['rex@contoso.com', '50173'],
    ['fred@contoso.com', '70043'],
  ] as const)
    it(`hears why ${name} has to sign in again`, async () => {
      const client = clientFor(served.origins.login, 'organizations');
      const { account } = await byCode(client, named(name));
      const silent = client.acquireTokenSilent({
        account: account ?? assert.fail(),
        scopes: GRAPH,
        forceRefresh: true,
      });
      await assert.rejects(silent, new RegExp(`AADSTS${number}: `));
    });

  it('hears that the service is down', async () => {
    const client = clientFor(served.origins.login, 'organizations');
    await assert.rejects(byCode(client, named('sven@contoso.com')), (error) => {
      assert.ok(error instanceof ServerError, String(error));
      assert.match(error.errorMessage, /AADSTS90033/);
      return true;
    });
  });

  it('refuses a tenant that does not exist', async () => {
    const client = clientFor(served.origins.login, 'tailspintoys.com');
    await assert.rejects(client.getAuthCodeUrl({ scopes: GRAPH, redirectUri: REDIRECT }), /endpoints_resolution_error/);
  });
});
