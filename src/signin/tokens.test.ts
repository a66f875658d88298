import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CLIENT,
  claims,
  HOST,
  json,
  NOW,
  refusal,
  refuses,
  server,
  signer,
  TENANT,
  tokenAnswer,
  worldOf,
} from './service-for-tests.ts';
import type { SignInErrorCode } from './sign-in-error.ts';
import { proveSignature, readKeys, readUnprovenTokens } from './tokens.ts';

const service = await signer();
const expected = { clientId: CLIENT, nonce: 'n' };
const minutesFromNow = (minutes: number): number => Math.floor(NOW.getTime() / 1000) + minutes * 60;

/** Reads a token answer to its end and gives the tokens. */
async function accept(idToken: string, metadata = server, keys: object = service.keys) {
  const response = tokenAnswer(idToken);
  const tokens = await readUnprovenTokens(worldOf({}).world, metadata, response, expected);
  await proveSignature(metadata, response, await readKeys(json(keys)));
  return tokens;
}

const signed = (change: object, header: object = {}) => service.sign(claims(change), header);

describe('the identity token', () => {
  it('names the account', async () => {
    const { account, accessToken, refreshToken, expiresAt } = await accept(await signed({}));
    assert.deepEqual(account, {
      ...{ username: 'kim@contoso.example', tenantId: TENANT, objectId: 'object', kind: 'work' },
    });
    assert.deepEqual([accessToken, refreshToken], ['secret-access', 'secret-refresh']);
    assert.equal(expiresAt, '2026-03-02T10:00:00.000Z');
  });

  it('tells guests and personal accounts apart', async () => {
    const guest = await accept(await signed({ idp: 'https://sts.example/other/' }));
    assert.equal(guest.account.kind, 'guest');
    const tid = '9188040d-6c67-4c5b-b112-36a304b66dad';
    const personal = await accept(await signed({ tid, iss: `https://${HOST}/${tid}/v2.0` }));
    assert.equal(personal.account.kind, 'personal');
  });

  it('is accepted with the clocks five minutes apart', async () => {
    await accept(await signed({ exp: minutesFromNow(-4) }));
    await accept(await signed({ nbf: minutesFromNow(4) }));
  });

  const wrong: readonly (readonly [string, SignInErrorCode, object])[] = [
    ['another issuer', 'token-issuer-wrong', { iss: `https://evil.example/${TENANT}/v2.0` }],
    ['the issuer of another tenant', 'token-issuer-wrong', { iss: `https://${HOST}/${CLIENT}/v2.0` }],
    ['no tenant to fill into the issuer', 'token-issuer-wrong', { tid: '{tenantid}' }],
    ['no issuer', 'token-issuer-wrong', { iss: undefined }],
    ['another audience', 'token-audience-wrong', { aud: 'another-app' }],
    ['a second audience that nobody vouches for', 'token-audience-wrong', { aud: [CLIENT, 'another-app'] }],
    ['another authorised party', 'token-audience-wrong', { aud: [CLIENT, 'another-app'], azp: 'another-app' }],
    ['no audience', 'token-audience-wrong', { aud: undefined }],
    ['another nonce', 'token-nonce-wrong', { nonce: 'replayed' }],
    ['no nonce', 'token-nonce-wrong', { nonce: undefined }],
    ['an end six minutes ago', 'token-expired', { exp: minutesFromNow(-6) }],
    ['no end', 'token-expired', { exp: undefined }],
    ['a start six minutes ahead', 'token-not-yet-valid', { nbf: minutesFromNow(6) }],
    ['an end that is no number', 'token-malformed', { exp: 'tomorrow' }],
    ['no subject', 'token-malformed', { sub: undefined }],
    ['no time of issue', 'token-malformed', { iat: undefined }],
  ];
  for (const [story, word, change] of wrong) {
    it(`is refused with ${story}`, async () => await refuses(word, accept(await signed(change))));
  }

  it('is refused unsigned, even where the service claims to allow that', async () => {
    const lax = { ...server, id_token_signing_alg_values_supported: ['none', 'RS256'] };
    const bare = (await signed({}, { alg: 'none' })).replace(/[^.]*$/, '');
    await refuses('token-algorithm-refused', accept(bare, lax));
  });

  it('is refused when signed with a shared secret', async () => {
    await refuses('token-algorithm-refused', accept(await signed({}, { alg: 'HS256' })));
  });

  it('is refused when changed after it was signed', async () => {
    const [header, , signature] = (await signed({})).split('.');
    const [, other] = (await signed({ oid: 'somebody-else' })).split('.');
    await refuses('token-signature-wrong', accept(`${header}.${other}.${signature}`));
  });

  it('is refused when another key of the same name signed it', async () => {
    const thief = await signer();
    await refuses('token-signature-wrong', accept(await thief.sign(claims())));
  });

  it('is refused when the service does not list the key', async () => {
    await refuses('token-key-unknown', accept(await signed({}, { kid: 'other' })));
  });

  it('may leave its key unnamed only where there is no choice', async () => {
    const unnamed = await signed({}, { kid: undefined });
    await accept(unnamed);
    const two = { keys: [...service.keys.keys, ...(await signer()).keys.keys] };
    await refuses('token-key-unknown', accept(unnamed, server, two));
  });

  it('is refused when it is no token', async () => {
    await refuses('token-malformed', accept('not.a-token'));
    await refuses('token-malformed', accept('bm90.anNvbg.x'));
  });
});

describe('the answer of the token endpoint', () => {
  const read = (response: Response) => readUnprovenTokens(worldOf({}).world, server, response, expected);

  it('is refused without an identity token', async () => {
    await refuses('token-missing', read(json({ access_token: 'a', token_type: 'Bearer' })));
  });

  it('is refused when it is a page', async () => {
    await refuses('answer-not-json', read(new Response('<html>Log in to the hotel</html>')));
  });

  it('is refused without an access token', async () => {
    await refuses('answer-malformed', read(json({ id_token: await signed({}), token_type: 'Bearer' })));
  });

  it('keeps the words of a refusal', async () => {
    const response = refusal('invalid_grant', 50076, { suberror: 'basic_action', claims: '{"access_token":{}}' });
    await assert.rejects(read(response), {
      code: 'service-refused',
      cause: {
        ...{ status: 400, error: 'invalid_grant', description: 'AADSTS50076: Some words.', numbers: [50076] },
        ...{ suberror: 'basic_action', claims: '{"access_token":{}}' },
        ...{ correlationId: '', traceId: '', retryAfterSeconds: null },
      },
    });
  });

  it('knows a service that is down from one that refuses', async () => {
    await assert.rejects(read(new Response('busy', { status: 503, headers: { 'retry-after': '20' } })), {
      code: 'http-error',
      cause: { ...blank, status: 503, retryAfterSeconds: 20 },
    });
  });
});

const blank = {
  ...{ error: '', description: '', numbers: [], suberror: '', claims: '' },
  ...{ correlationId: '', traceId: '' },
};

describe('the list of keys', () => {
  it('is refused when it is none', async () => {
    await refuses('answer-malformed', readKeys(json({ keys: 'none' })));
    await refuses('answer-malformed', readKeys(json({ keys: [{ kid: 'k1' }] })));
    await refuses('http-error', readKeys(new Response('', { status: 404 })));
  });
});
