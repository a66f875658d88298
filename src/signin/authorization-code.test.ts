import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { authorizationAttempt, readRedirect, sendCode } from './authorization-code.ts';
import { CLIENT, HOST, json, server, TENANT, wish, worldOf } from './service-for-tests.ts';
import { SignInError } from './sign-in-error.ts';

const REDIRECT = 'http://localhost:50123/';
const { world } = worldOf({});
const attempt = await authorizationAttempt(world, server, wish, REDIRECT);

describe('the address of the sign-in page', () => {
  it('asks for a code, with proofs that only this program can give later', () => {
    const url = new URL(attempt.url);
    const { state, nonce, code_challenge, ...rest } = Object.fromEntries(url.searchParams);
    assert.equal(`${url.origin}${url.pathname}`, server.authorization_endpoint);
    assert.deepEqual(rest, {
      ...{ client_id: CLIENT, response_type: 'code', response_mode: 'query', redirect_uri: REDIRECT },
      ...{ scope: wish.scope, code_challenge_method: 'S256' },
    });
    assert.deepEqual([state, nonce], [attempt.state, attempt.nonce]);
    assert.equal(code_challenge, createHash('sha256').update(attempt.verifier).digest('base64url'));
    assert.match(attempt.verifier, /^[\w-]{43}$/);
  });

  it('never repeats a secret', async () => {
    const other = await authorizationAttempt(world, server, wish, REDIRECT);
    const secrets = [attempt, other].flatMap(({ state, nonce, verifier }) => [state, nonce, verifier]);
    assert.equal(new Set(secrets).size, 6);
  });

  it('names the person and the claims where they are known', async () => {
    const { url } = await authorizationAttempt(
      world,
      server,
      { ...wish, user: 'kim@contoso.example', claims: '{"id_token":{}}' },
      REDIRECT,
    );
    const said = new URL(url).searchParams;
    assert.deepEqual([said.get('login_hint'), said.get('claims')], ['kim@contoso.example', '{"id_token":{}}']);
  });
});

describe('the answer through the browser', () => {
  const read = (said: Record<string, string>, to = REDIRECT, metadata = server): string =>
    readRedirect(metadata, attempt, `${to}?${new URLSearchParams({ state: attempt.state, ...said })}`);
  const word = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof SignInError) return error.code;
      throw error;
    }
    return 'accepted';
  };

  it('gives the code', () => assert.equal(read({ code: 'abc' }), 'abc'));

  it('is refused when it belongs to another sign-in', () => {
    assert.equal(
      word(() => read({ code: 'abc', state: 'other' })),
      'redirect-state-wrong',
    );
    assert.equal(
      word(() => readRedirect(server, attempt, `${REDIRECT}?code=abc`)),
      'redirect-state-wrong',
    );
  });

  it('is refused when a word comes twice', () => {
    const twice = `${REDIRECT}?state=${attempt.state}&code=a&code=b`;
    assert.equal(
      word(() => readRedirect(server, attempt, twice)),
      'redirect-state-wrong',
    );
  });

  it('is refused at another address', () => {
    assert.equal(
      word(() => read({ code: 'abc' }, 'http://localhost:50123/other')),
      'redirect-elsewhere',
    );
    assert.equal(
      word(() => read({ code: 'abc' }, 'http://localhost:50124/')),
      'redirect-elsewhere',
    );
    assert.equal(
      word(() => read({ code: 'abc' }, 'https://evil.example/')),
      'redirect-elsewhere',
    );
  });

  it('is refused from another service that mixes itself in', () => {
    const own = `https://${HOST}/${TENANT}/v2.0`;
    assert.equal(read({ code: 'abc', iss: own }), 'abc');
    for (const iss of [`https://evil.example/${TENANT}/v2.0`, `https://${HOST}/x/v2.0`, `${own}/`, '']) {
      assert.equal(
        word(() => read({ code: 'abc', iss })),
        'redirect-issuer-wrong',
      );
    }
    const announced = { ...server, authorization_response_iss_parameter_supported: true };
    assert.equal(
      word(() => read({ code: 'abc' }, REDIRECT, announced)),
      'redirect-issuer-wrong',
    );
    const single = { ...server, issuer: own };
    assert.equal(read({ code: 'abc', iss: own }, REDIRECT, single), 'abc');
    assert.equal(
      word(() => read({ code: 'abc', iss: `https://${HOST}/${CLIENT}/v2.0` }, REDIRECT, single)),
      'redirect-issuer-wrong',
    );
  });

  it('is refused without a code', () =>
    assert.equal(
      word(() => read({})),
      'redirect-without-code',
    ));

  it('gives the words of a refusal, once it is known to be genuine', () => {
    const said = { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent.' };
    assert.throws(() => read(said), { code: 'service-refused', message: /access_denied/ });
    assert.equal(
      word(() => read({ ...said, state: 'forged' })),
      'redirect-state-wrong',
    );
  });
});

describe('the exchange of the code', () => {
  it('sends the verifier, and no secret of an app', async () => {
    const { world: listening, sent } = worldOf({ '/organizations/oauth2/v2.0/token': json({}) });
    await sendCode(listening, server, wish, attempt, 'abc');
    assert.deepEqual(Object.fromEntries(sent[0]?.form ?? []), {
      ...{ grant_type: 'authorization_code', client_id: CLIENT, scope: wish.scope, code: 'abc' },
      ...{ redirect_uri: REDIRECT, code_verifier: attempt.verifier },
    });
  });
});
