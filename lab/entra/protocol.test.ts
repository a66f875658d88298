import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { APP, askTokens, authorizeUrl, newVerifier, REDIRECT, signIn } from './code-flow.ts';
import { nobody, type Person, personNamed } from './data/people.ts';
import { type Served, serve } from './serve.ts';
import type { Sight } from './visiting/act.ts';
import { type Got, send } from './visiting/send.ts';
import { newVisitor } from './visitor.ts';

let served: Served;
/** What the stand-in takes for the time. */
let now: Date;
before(async () => {
  served = await serve({ now: () => now });
});
after(() => served.close());
beforeEach(() => {
  now = new Date();
});

const DAY_MS = 86_400_000;
const later = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};

const named = (name: string): Person => personNamed(name) ?? assert.fail(name);
const anna = named('anna@contoso.com');

const numberIn = (text: string): number => Number(/AADSTS(\d+)/.exec(text)?.[1]);

const assertRefused = ({ status, text }: Got, number: number, error: string): void =>
  assert.deepEqual({ status, number: numberIn(text), error: JSON.parse(text).error }, { status: 400, number, error });

const openPage = async (url: string): Promise<Sight> => {
  const seen = await newVisitor(served).open(url);
  return seen instanceof URL ? assert.fail(seen.href) : seen;
};

const sentBack = async (url: string): Promise<URLSearchParams> => {
  const seen = await newVisitor(served).open(url);
  return seen instanceof URL ? seen.searchParams : assert.fail(seen.html);
};

describe('refusals in JSON', () => {
  it('have every field that the service gives, and the correlation id that was sent', async () => {
    const correlationId = 'e7619cf4-53ea-443c-b76a-194c032e9840';
    const url = `${served.origins.login}/common/oauth2/v2.0/token`;
    const fields = { client_id: APP, grant_type: 'refresh_token', refresh_token: 'made-up' };
    const { text, headers } = await send(served, url, fields, {
      headers: { 'client-request-id': correlationId },
    });
    const { trace_id, timestamp, ...body } = JSON.parse(text);
    assert.match(timestamp, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/);
    assert.deepEqual(body, {
      error: 'invalid_grant',
      error_description: `AADSTS70000: Provided grant is invalid or malformed.\r\nTrace ID: ${trace_id}\r\nCorrelation ID: ${correlationId}\r\nTimestamp: ${timestamp}`,
      error_codes: [70000],
      correlation_id: correlationId,
      error_uri: `${served.origins.login}/error?code=70000`,
    });
    assert.equal(headers['x-ms-request-id'], trace_id);
  });

  it('name a tenant that does not exist', async () => {
    const at = (tenant: string) => `${served.origins.login}/${tenant}/v2.0/.well-known/openid-configuration`;
    assertRefused(await send(served, at('tailspintoys.com')), 90002, 'invalid_tenant');
    assertRefused(await send(served, at('tailspin!')), 900023, 'invalid_request');
  });

  it('keep the clouds apart', async () => {
    const { origins } = served;
    const device = { client_id: APP, scope: 'openid' };
    const url = `${origins.login}/contoso.us/oauth2/v2.0/devicecode`;
    assertRefused(await send(served, url, device), 90038, 'invalid_request');
    assert.equal((await send(served, `${origins.gov}/contoso.us/oauth2/v2.0/devicecode`, device)).status, 200);
  });

  for (const [fields, number, error] of [
    [{}, 900144, 'invalid_request'],
    [{ grant_type: 'magic' }, 70003, 'unsupported_grant_type'],
    [{ grant_type: 'device_code', device_code: 'made-up' }, 70018, 'bad_verification_code'],
    [{ grant_type: 'password', username: nobody.name, password: 'x', scope: 'openid' }, 50034, 'invalid_grant'],
    [
      { grant_type: 'password', username: 'x@nowhere.example', password: 'x', scope: 'openid' },
      50059,
      'invalid_request',
    ],
  ] as const)
    it(`${number} for ${JSON.stringify(fields)}`, async () => {
      assertRefused(await askTokens(served, served.origins.login, fields), number, error);
    });

  it('tell how long to wait', async () => {
    for (const [name, status] of [
      ['thea@contoso.com', 429],
      ['sven@contoso.com', 503],
    ] as const) {
      const { tokens } = await signIn(served, newVisitor(served), named(name));
      assert.equal(tokens?.status, status);
      assert.match(String(tokens?.headers['retry-after']), /^\d+$/);
    }
  });
});

describe('documents', () => {
  const get = async (path: string): Promise<Record<string, unknown>> =>
    JSON.parse((await send(served, served.origins.login + path)).text);

  it('name the issuer of a tenant, or leave it open', async () => {
    const { login } = served.origins;
    const { issuer } = await get('/contoso.com/v2.0/.well-known/openid-configuration');
    assert.match(String(issuer), /^https:\/\/localhost:\d+\/[\da-f-]{36}\/v2\.0$/);
    for (const word of ['common', 'organizations'])
      assert.equal((await get(`/${word}/v2.0/.well-known/openid-configuration`)).issuer, `${login}/{tenantid}/v2.0`);
  });

  it('tell where a user name signs in', async () => {
    const type = async (user: string) => (await get(`/common/userrealm/${user}?api-version=1.0`)).account_type;
    assert.equal(await type('anna@contoso.com'), 'Managed');
    assert.equal(await type('x@nowhere.example'), 'Unknown');
    const federated = await get('/common/UserRealm/frank@fabrikam.com?api-version=1.0');
    assert.equal(federated.account_type, 'Federated');
    assert.equal(federated.federation_metadata_url, `${served.origins.sts}/adfs/services/trust/mex`);
    assert.equal((await get('/getuserrealm.srf?login=frank@fabrikam.com')).NameSpaceType, 'Federated');
  });

  it('tell the pages what a user name is', async () => {
    const url = `${served.origins.login}/common/GetCredentialType`;
    const ask = async (username: string) =>
      JSON.parse((await send(served, url, JSON.stringify({ username }))).text).IfExistsResult;
    assert.deepEqual([await ask(anna.name), await ask(nobody.name), await ask('pete@outlook.com')], [0, 1, 5]);
    assertRefused(await send(served, url, 'not JSON'), 9002313, 'invalid_request');
  });

  it('say which hosts are the service', async () => {
    const discovery = (endpoint: string) =>
      `${served.origins.login}/common/discovery/instance?api-version=1.1&authorization_endpoint=${endpoint}`;
    const known = await send(served, discovery('https://login.microsoftonline.com/common/oauth2/v2.0/authorize'));
    assert.equal(JSON.parse(known.text)['api-version'], '1.1');
    assertRefused(await send(served, discovery('https://login.attacker.example/x')), 50049, 'invalid_instance');
  });
});

describe('the authorize address', () => {
  const url = (more: Readonly<Record<string, string>>, tenant = 'common') =>
    authorizeUrl(served.origins.login, { tenant, more });

  it('answers on a page as long as it does not know that the app is at the other end', async () => {
    for (const [address, number] of [
      [url({ client_id: '00000000-0000-4000-8000-000000000000' }), 700016],
      [url({ redirect_uri: 'https://attacker.example/' }), 50011],
      [url({ redirect_uri: 'http://localhost.attacker.example/' }), 50011],
      [url({}, 'tailspintoys.com'), 90002],
      [url({}, 'contoso.us'), 90038],
    ] as const) {
      const { pgid, config } = await openPage(address);
      assert.deepEqual([pgid, config.sErrorCode], ['ConvergedError', String(number)]);
    }
  });

  it('answers to the app from then on', async () => {
    for (const [more, error, number] of [
      [{ response_type: 'token' }, 'unsupported_response_type', 700054],
      [{ scope: ' ' }, 'invalid_scope', 70011],
      [{ scope: 'https://graph.microsoft.com/.default https://outlook.office.com/.default' }, 'invalid_scope', 28000],
      [{ scope: 'https://nothing.example/.default' }, 'invalid_resource', 500011],
      [{ scope: 'https://retired.contoso.com/.default' }, 'invalid_resource', 500014],
      [{ prompt: 'none' }, 'login_required', 50058],
    ] as const) {
      const back = await sentBack(url(more));
      const description = back.get('error_description') ?? '';
      assert.deepEqual([back.get('error'), numberIn(description), back.get('state')], [error, number, 'a-state']);
    }
  });

  it('shows the text of a refusal with the ids that helpers need', async () => {
    const visit = await newVisitor(served).visit(url({}), named('noel@contoso.com'));
    const html = visit.last?.html ?? '';
    for (const label of ['Error Code', 'Request Id', 'Correlation Id', 'Timestamp', 'App name', 'Message'])
      assert.ok(html.includes(`<dt>${label}</dt>`), label);
    assert.match(String(visit.last?.config.strServiceExceptionMessage), /^AADSTS50105: .*\r\nTrace ID: /s);
  });

  it('lets a person give up', async () => {
    const { html } = await openPage(url({}));
    const [, cancel = ''] = /<a href="([^"]+)">Cancel/.exec(html) ?? [];
    assert.match(cancel, /error=access_denied&#38;error_subcode=cancel/);
  });

  it('does not know a name that nobody has', async () => {
    const { last } = await newVisitor(served).visit(url({}), nobody);
    assert.deepEqual([last?.pgid, last?.config.sErrorCode], ['ConvergedSignIn', '50034']);
  });

  it('sends work accounts away from /consumers, personal ones from /organizations, strangers from a tenant', async () => {
    for (const [name, tenant, number] of [
      ['anna@contoso.com', 'consumers', '500208'],
      ['pete@outlook.com', 'organizations', '500200'],
      ['anton@adatum.com', 'contoso.com', '50020'],
    ] as const) {
      const { last } = await newVisitor(served).visit(url({}, tenant), named(name));
      assert.equal(last?.config.sErrorCode, number);
    }
  });

  it('answers in the fragment or by a form when asked to', async () => {
    const inFragment = await newVisitor(served).visit(url({ response_mode: 'fragment' }), anna);
    assert.match(inFragment.back?.hash ?? '', /^#code=/);
    const byForm = await newVisitor(served).visit(url({ response_mode: 'form_post' }), anna);
    assert.match(byForm.back?.search ?? '', /code=.*state=a-state/);
  });
});

describe('codes and tokens', () => {
  const fresh = async (): Promise<Readonly<Record<string, string>>> => {
    const code_verifier = newVerifier();
    const url = authorizeUrl(served.origins.login, { verifier: code_verifier });
    const { back } = await newVisitor(served).visit(url, anna);
    const code = back?.searchParams.get('code') ?? assert.fail();
    return { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier };
  };
  const redeem = (fields: Readonly<Record<string, string>>) => askTokens(served, served.origins.login, fields);

  it('a code works once', async () => {
    const fields = await fresh();
    assert.equal((await redeem(fields)).status, 200);
    assertRefused(await redeem(fields), 54005, 'invalid_grant');
  });

  it('a code works for ten minutes, for its app, its address and its verifier', async () => {
    assertRefused(await redeem({ ...(await fresh()), code_verifier: newVerifier() }), 501481, 'invalid_grant');
    assertRefused(await redeem({ ...(await fresh()), redirect_uri: `${REDIRECT}other` }), 50011, 'invalid_request');
    const other = { client_id: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' };
    assertRefused(await redeem({ ...(await fresh()), ...other }), 70000, 'invalid_grant');
    const fields = await fresh();
    later(11 * 60_000);
    assertRefused(await redeem(fields), 70008, 'invalid_grant');
  });

  it('a refresh token lasts ninety days', async () => {
    const { refresh_token } = JSON.parse((await redeem(await fresh())).text);
    later(89 * DAY_MS);
    const renewed = await redeem({ grant_type: 'refresh_token', refresh_token });
    assert.equal(renewed.status, 200);
    later(91 * DAY_MS);
    const { refresh_token: second } = JSON.parse(renewed.text);
    assertRefused(await redeem({ grant_type: 'refresh_token', refresh_token: second }), 700082, 'invalid_grant');
  });

  it('ten wrong passwords in a row lock the account for a minute', async () => {
    const right = { grant_type: 'password', username: anna.name, scope: 'openid', password: anna.password };
    const wrong = { ...right, password: 'wrong' };
    for (let i = 0; i < 10; i += 1) assertRefused(await redeem(wrong), 50126, 'invalid_grant');
    assertRefused(await redeem(right), 50053, 'invalid_grant');
    later(61_000);
    assert.equal((await redeem(right)).status, 200);
    assertRefused(await redeem(wrong), 50126, 'invalid_grant');
  });
});

describe('device codes', () => {
  const begin = async () => {
    const url = `${served.origins.login}/organizations/oauth2/v2.0/devicecode`;
    const { text } = await send(served, url, { client_id: APP, scope: 'openid offline_access' });
    return JSON.parse(text);
  };
  const poll = (device_code: string) =>
    askTokens(served, served.origins.login, {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code,
    });

  it('wait, and then give tokens', async () => {
    const { device_code, user_code, verification_uri, message } = await begin();
    assert.ok(message.includes(user_code) && message.includes(verification_uri));
    assertRefused(await poll(device_code), 70016, 'authorization_pending');
    const { last } = await newVisitor(served).visit(verification_uri, anna, { deviceCode: user_code });
    assert.equal(last?.pgid, 'RemoteConnectComplete');
    assert.equal((await poll(device_code)).status, 200);
  });

  it('are told when the person says no', async () => {
    const { device_code, user_code, verification_uri } = await begin();
    await newVisitor(served).visit(verification_uri, named('dean@contoso.com'), { deviceCode: user_code });
    assertRefused(await poll(device_code), 65004, 'authorization_declined');
  });

  it('run out', async () => {
    const { device_code, user_code, verification_uri } = await begin();
    later(16 * 60_000);
    assertRefused(await poll(device_code), 70020, 'expired_token');
    const { last } = await newVisitor(served).visit(verification_uri, anna, { deviceCode: user_code });
    assert.equal(last?.config.sErrorCode, '70020');
  });

  it('are refused when mistyped', async () => {
    const url = `${served.origins.login}/common/oauth2/deviceauth`;
    const { last } = await newVisitor(served).visit(url, anna, { deviceCode: 'WRONG' });
    assert.equal(last?.config.sErrorCode, '70018');
  });
});

describe('a browser that remembers', () => {
  it('asks nothing the second time, unless asked to or told to sign out', async () => {
    const visitor = newVisitor(served);
    const first = await signIn(served, visitor, anna, {}, { staysSignedIn: true });
    assert.deepEqual(first.pages, ['ConvergedSignIn', 'ConvergedSignIn', 'KmsiInterrupt']);
    assert.deepEqual((await signIn(served, visitor, anna, { more: { prompt: 'none' } })).pages, []);
    const again = await signIn(served, visitor, anna, { more: { prompt: 'login' } });
    assert.equal(again.pages.length, 3);
    await visitor.open(`${served.origins.login}/common/oauth2/v2.0/logout`);
    const silent = await signIn(served, visitor, anna, { more: { prompt: 'none' } });
    assert.equal(silent.back?.searchParams.get('error'), 'login_required');
  });

  it('goes to no strange address after signing out', async () => {
    const logout = (to: string) => `${served.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${to}`;
    assert.ok((await newVisitor(served).open(logout(REDIRECT))) instanceof URL);
    assert.equal((await openPage(logout('https://attacker.example/'))).pgid, 'SignOut');
  });

  it('has to say yes to a second step when a policy is passed on', async () => {
    const claims = JSON.stringify({ access_token: { polids: { essential: true, values: ['x'] } } });
    const visitor = newVisitor(served);
    const clara = named('clara@contoso.com');
    const { pages } = await signIn(served, visitor, clara, { more: { claims } }, { now: () => now });
    assert.ok(pages.includes('ConvergedTFA'), pages.join());
  });
});
