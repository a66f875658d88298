import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  authority,
  claims,
  HOST,
  json,
  refusal,
  server,
  signer,
  tokenAnswer,
  wish,
  worldOf,
} from './service-for-tests.ts';
import { type Ending, type Person, type Plan, type StageReport, signIn } from './sign-in.ts';
import { signOutAddress } from './sign-out.ts';

const service = await signer();
const REDIRECT = 'http://localhost:50123/';
const idToken = (change: object = {}) => service.sign(claims(change));
const withoutNonce = await idToken({ nonce: undefined });

const PATHS = {
  discovery: '/common/discovery/instance',
  configuration: '/common/v2.0/.well-known/openid-configuration',
  realm: '/common/userrealm/kim%40contoso.example',
  token: '/organizations/oauth2/v2.0/token',
  code: '/organizations/oauth2/v2.0/devicecode',
  keys: '/organizations/discovery/v2.0/keys',
} as const;

type Answers = Parameters<typeof worldOf>[0];

/** A service and a browser that do as they should, but for what the story changes. */
function story(change: { answers?: Answers; renewal?: Response; plan?: Partial<Plan>; person?: Partial<Person> } = {}) {
  let nonce = '';
  const visited: string[] = [];
  const { world, sent } = worldOf({
    [PATHS.discovery]: json({ metadata: [{ aliases: [HOST] }] }),
    [PATHS.configuration]: json(server),
    [PATHS.realm]: json({ account_type: 'Managed', domain_name: 'contoso.example' }),
    [PATHS.code]: json({ user_code: 'AB', device_code: 'secret', verification_uri: 'https://login.example/device' }),
    [PATHS.token]: async ({ form }) => {
      if (form.get('grant_type') === 'refresh_token' && change.renewal) return change.renewal;
      return tokenAnswer(await idToken({ nonce: nonce || undefined }));
    },
    [PATHS.keys]: json(service.keys),
    ...change.answers,
  });
  const person: Person = {
    listen: async () => ({ redirectUri: REDIRECT }),
    async visit(url) {
      visited.push(url);
      const said = new URL(url).searchParams;
      nonce = said.get('nonce') ?? '';
      return `${REDIRECT}?code=abc&state=${said.get('state')}`;
    },
    showCode: ({ userCode }) => visited.push(userCode),
    ...change.person,
  };
  const plan: Plan = { authority, wish, way: { by: 'browser' }, refreshToken: null, ...change.plan };
  return { world, person, plan, sent, visited };
}

async function told(change: Parameters<typeof story>[0] = {}) {
  const { world, person, plan, sent, visited } = story(change);
  const stages: StageReport[] = [];
  const ending = await signIn(world, person, plan, (stage) => stages.push(stage));
  const went = stages.map(({ stage, error }) => (error === null ? stage : `${stage}: ${error.code}`));
  return { ending, stages, went, sent, visited };
}

const kim = { ...wish, user: 'kim@contoso.example' };
const accountOf = (ending: Ending) =>
  ending.outcome === 'signed-in' ? ending.tokens.account.username : ending.error.code;

describe('signing in through the browser', () => {
  it('goes from discovery to keys', async () => {
    const { ending, went, stages } = await told();
    assert.equal(accountOf(ending), 'kim@contoso.example');
    assert.deepEqual(went, ['discovery', 'authorize', 'token', 'keys']);
    assert.ok(stages.every(({ durationMs }) => durationMs >= 0));
  });

  it('asks for the realm of a known person', async () => {
    const { went } = await told({ plan: { wish: kim } });
    assert.deepEqual(went.slice(0, 2), ['discovery', 'realm']);
  });

  it('asks nobody while the saved sign-in is good', async () => {
    const { ending, went, visited, sent } = await told({ plan: { refreshToken: 'saved' } });
    assert.partialDeepStrictEqual(ending, { outcome: 'signed-in', usedSso: true });
    assert.deepEqual(went, ['discovery', 'renewal', 'keys']);
    assert.deepEqual(visited, []);
    assert.equal(sent.find(({ form }) => form.has('refresh_token'))?.form.get('refresh_token'), 'saved');
  });

  it('keeps the saved sign-in when no new one comes with it', async () => {
    const answers = { [PATHS.token]: tokenAnswer(withoutNonce, { refresh_token: undefined }) };
    const { ending } = await told({ plan: { refreshToken: 'saved' }, answers });
    assert.partialDeepStrictEqual(ending, { tokens: { refreshToken: 'saved' } });
  });

  it('asks the person when the saved sign-in is refused, with the claims that are wanted', async () => {
    const wanted = '{"access_token":{"acrs":{"essential":true}}}';
    const renewal = refusal('invalid_grant', 50076, { claims: wanted });
    const { ending, went, visited } = await told({ plan: { refreshToken: 'old' }, renewal });
    assert.deepEqual(went, ['discovery', 'renewal: service-refused', 'authorize', 'token', 'keys']);
    assert.partialDeepStrictEqual(ending, { outcome: 'signed-in', usedSso: false });
    assert.equal(new URL(visited[0] ?? '').searchParams.get('claims'), wanted);
  });
});

describe('keys that change', () => {
  const next = signer('k2');

  /** A sign-in whose token is signed by the next key, and what the list of keys holds when it is asked for. */
  const signedByNext = async (keys: object) => {
    const { sign } = await next;
    return await told({
      plan: { refreshToken: 'saved' },
      answers: {
        [PATHS.token]: tokenAnswer(await sign(claims({ nonce: undefined }))),
        [PATHS.keys]: json(keys),
      },
    });
  };

  it('between two sign-ins, or just before the token is signed, stop nobody: they are asked for after each token', async () => {
    const { ending, went } = await signedByNext((await next).keys);
    assert.equal(accountOf(ending), 'kim@contoso.example');
    assert.deepEqual(went.slice(-2), ['renewal', 'keys']);
    const both = { keys: [...service.keys.keys, ...(await next).keys.keys] };
    assert.equal(accountOf((await signedByNext(both)).ending), 'kim@contoso.example');
  });

  it('and are not yet listed, are refused', async () => {
    assert.equal(accountOf((await signedByNext(service.keys)).ending), 'token-key-unknown');
  });

  it('are asked for where the configuration says, and nowhere else', async () => {
    const moved = '/organizations/keys/moved';
    const answers = {
      [PATHS.configuration]: json({ ...server, jwks_uri: `https://${HOST}${moved}` }),
      [PATHS.keys]: [],
      [moved]: json(service.keys),
    };
    const { ending, sent } = await told({ answers });
    assert.equal(accountOf(ending), 'kim@contoso.example');
    assert.equal(new URL(sent.at(-1)?.url ?? '').pathname, moved);
  });
});

describe('signing in on another device', () => {
  it('shows the code and waits', async () => {
    const { ending, went, visited } = await told({
      plan: { way: { by: 'device-code' } },
      answers: { [PATHS.token]: [refusal('authorization_pending', 70016), tokenAnswer(withoutNonce)] },
    });
    assert.equal(accountOf(ending), 'kim@contoso.example');
    assert.deepEqual(went, ['discovery', 'device-code', 'authorize', 'token', 'keys']);
    assert.deepEqual(visited, ['AB']);
  });

  it('ends when the person declines', async () => {
    const { ending } = await told({
      plan: { way: { by: 'device-code' } },
      answers: { [PATHS.token]: refusal('authorization_declined', 65004) },
    });
    assert.partialDeepStrictEqual(ending, { outcome: 'failed', stage: 'token' });
  });
});

describe('signing in with a certificate', () => {
  const assertion = '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion">Kim</saml:Assertion>';
  const federated = json({ account_type: 'Federated', federation_metadata_url: 'https://fs.contoso.example/mex' });
  const metadata = new Response(
    '<x location="https://fs.contoso.example:49443/adfs/services/trust/13/certificatetransport"/>',
  );

  it('shows it to the federation server alone', async () => {
    const shownTo: string[] = [];
    const { ending, went } = await told({
      plan: {
        wish: kim,
        way: {
          by: 'certificate',
          fetch: async (url) => {
            shownTo.push(new URL(url).host);
            return new Response(`<s:Envelope>${assertion}</s:Envelope>`);
          },
        },
      },
      answers: { [PATHS.realm]: federated, '/mex': metadata, [PATHS.token]: tokenAnswer(withoutNonce) },
    });
    assert.equal(accountOf(ending), 'kim@contoso.example');
    assert.deepEqual(went, ['discovery', 'realm', 'federation', 'token', 'keys']);
    assert.deepEqual(shownTo, ['fs.contoso.example:49443']);
  });

  it('shows it to the host for certificates alone, where Microsoft checks who it is', async () => {
    const page = (config: object) => new Response(`<html>\n$Config=${JSON.stringify(config)};\n</html>`);
    const shownTo: string[] = [];
    let said = new URLSearchParams();
    const { ending, went } = await told({
      plan: {
        wish: kim,
        way: {
          by: 'certificate',
          fetch: async (url) => {
            shownTo.push(url);
            return new Response('<input name="ctx" value="c"><input name="certificatetoken" value="t">');
          },
        },
      },
      answers: {
        '/organizations/oauth2/v2.0/authorize': ({ url }) => {
          said = new URL(url).searchParams;
          return page({ sCtx: 'c', sFT: 'f' });
        },
        '/common/GetCredentialType': json({
          Credentials: { CertAuthParams: { CertAuthUrl: `https://certauth.${HOST}/x/certauth` } },
        }),
        '/organizations/login': page({ pgid: 'KmsiInterrupt', sCtx: 'c', sFT: 'f' }),
        '/kmsi': () =>
          new Response(null, {
            status: 302,
            headers: { location: `http://localhost?code=abc&state=${said.get('state')}` },
          }),
        [PATHS.token]: async () => tokenAnswer(await idToken({ nonce: said.get('nonce') })),
      },
    });
    assert.equal(accountOf(ending), 'kim@contoso.example');
    assert.deepEqual(went, ['discovery', 'realm', 'authorize', 'token', 'keys']);
    assert.deepEqual(shownTo, [`https://certauth.${HOST}/x/certauth`]);
  });

  it('is not possible where neither Microsoft nor the organisation takes certificates', async () => {
    const fetch = () => Promise.reject(new TypeError('not asked'));
    const plan = { wish: kim, way: { by: 'certificate', fetch } } as const;
    const page = new Response('<html>\n$Config={"sCtx":"c","sFT":"f"};\n</html>');
    const answers = { '/organizations/oauth2/v2.0/authorize': page, '/common/GetCredentialType': json({}) };
    assert.equal((await told({ plan, answers })).went.at(-1), 'authorize: federation-without-endpoint');
    const realm = json({ account_type: 'Federated', federation_metadata_url: '' });
    const { went } = await told({ plan, answers: { ...answers, [PATHS.realm]: realm } });
    assert.equal(went.at(-1), 'federation: federation-without-endpoint');
  });
});

describe('a sign-in that stops', () => {
  const stops = {
    discovery: ['discovery', PATHS.discovery],
    configuration: ['discovery', PATHS.configuration],
    realm: ['realm', PATHS.realm],
    token: ['token', PATHS.token],
    keys: ['keys', PATHS.keys],
  } as const;
  for (const [part, [stage, path]] of Object.entries(stops)) {
    it(`says so when nobody answers for ${part}`, async () => {
      const { ending } = await told({ plan: { wish: kim }, answers: { [path]: [] } });
      assert.partialDeepStrictEqual(ending, { outcome: 'failed', stage });
      assert.equal(accountOf(ending), 'no-answer');
    });

    it(`says so when a log-in page of the network answers for ${part}`, async () => {
      const page = () => new Response('<html>Welcome to the hotel</html>');
      const { ending } = await told({ plan: { wish: kim }, answers: { [path]: page } });
      assert.partialDeepStrictEqual(ending, { outcome: 'failed', stage });
      assert.equal(accountOf(ending), 'answer-not-json');
    });
  }

  it('does not ask the person when the network is to blame for a failed renewal', async () => {
    const { ending, visited } = await told({ plan: { refreshToken: 'saved' }, answers: { [PATHS.token]: [] } });
    assert.partialDeepStrictEqual(ending, { outcome: 'failed', stage: 'renewal' });
    assert.deepEqual(visited, []);
  });

  it('is cancelled when the person goes away', async () => {
    const controller = new AbortController();
    const { world, person, plan } = story({
      person: {
        visit: async () => {
          controller.abort();
          throw new Error('gone');
        },
      },
    });
    const ending = await signIn({ ...world, signal: controller.signal }, person, plan, () => {});
    assert.partialDeepStrictEqual(ending, { outcome: 'cancelled', stage: 'authorize' });
  });

  it('hides no fault of our own', async () => {
    const visit = () => Promise.reject(new RangeError('our bug'));
    await assert.rejects(told({ person: { visit } }), RangeError);
  });
});

describe('signing out', () => {
  it('ends the session of the browser for this account', () => {
    assert.equal(
      signOutAddress(server, 'kim@contoso.example'),
      'https://login.example/organizations/oauth2/v2.0/logout?logout_hint=kim%40contoso.example',
    );
    const { end_session_endpoint: _, ...without } = server;
    assert.equal(signOutAddress(without, 'kim@contoso.example'), undefined);
  });
});
