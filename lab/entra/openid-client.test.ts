import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import * as client from 'openid-client';
import { APP, REDIRECT } from './code-flow.ts';
import { type Person, personNamed } from './data/people.ts';
import { tenantNamed } from './data/tenants.ts';
import type { Fault } from './faults.ts';
import { type Served, serve } from './serve.ts';
import { newVisitor } from './visitor.ts';

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

const anna = (): Person => personNamed('anna@contoso.com') ?? assert.fail();

/** A sign-in as the specification has it, every check of the library on. */
async function signIn(fault?: Fault): Promise<client.TokenEndpointResponse & client.TokenEndpointResponseHelpers> {
  const config = await client.discovery(new URL(`${served.origins.login}/${tenantNamed('contoso.com')?.id}/v2.0`), APP);
  client.enableNonRepudiationChecks(config);
  const [verifier, nonce, state] = [client.randomPKCECodeVerifier(), client.randomNonce(), client.randomState()];
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: REDIRECT,
    scope: 'openid offline_access',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    nonce,
    state,
    ...(fault === undefined ? {} : { stand_in_fault: fault }),
  });
  const { back } = await newVisitor(served).visit(url.href, anna());
  return client.authorizationCodeGrant(config, back ?? assert.fail('no way back'), {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    expectedState: state,
  });
}

/** What a client with every check says to each fault. */
const refusals: Readonly<Partial<Record<Fault, RegExp>>> = {
  'wrong-issuer': /"iss"/,
  'wrong-audience': /"aud"/,
  'wrong-nonce': /"nonce"/,
  'missing-nonce': /"nonce"/,
  expired: /"exp"/,
  future: /"nbf"/,
  'bad-signature': /signature/,
  'unknown-key': /key/,
  'alg-none': /"alg"/,
  'wrong-state': /"state"/,
  'mix-up': /"iss"/,
  'not-json': /content-type|JSON/i,
};

describe('openid-client', () => {
  it('signs in, and finds every claim and the signature in order', async () => {
    const tokens = await signIn();
    assert.equal(tokens.claims()?.preferred_username, 'anna@contoso.com');
  });

  for (const [fault, expected] of Object.entries(refusals))
    it(`refuses: ${fault}`, async () => {
      await assert.rejects(signIn(fault as Fault), (error: Error) => {
        assert.match(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`, expected);
        return true;
      });
    });

  it('is given 16 MB when it asks for that', async () => {
    const tokens = await signIn('oversized');
    assert.equal(String(tokens.padding).length, 16 * 1_024 * 1_024);
  });
});
