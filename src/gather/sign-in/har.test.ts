import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { har } from './har.ts';
import type { Exchange } from './recorded.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

const exchange = (change: Partial<Exchange> = {}): Exchange => ({
  ...{ startedAt: new Date('2026-03-02T09:00:00Z'), durationMs: 12.4, method: 'POST' },
  url: 'https://login.example/token?state=state-value&client_id=app',
  ...{
    sentHeaders: { ...FORM, authorization: 'Bearer access-value' },
    sentBody: 'grant_type=x&refresh_token=refresh-value',
  },
  answer: {
    status: 200,
    headers: JSON_TYPE,
    body: '{"access_token":"access-value","scope":"openid","inner":{"code":"code-value"}}',
  },
  failure: null,
  ...change,
});

const written = (...exchanges: readonly Exchange[]): string => har(exchanges, { name: 'signin-doctor', version: '1' });

describe('the record of a sign-in', () => {
  it('keeps what tells, and no secret', () => {
    const text = written(exchange());
    const [{ request, response, time }] = JSON.parse(text).log.entries;
    assert.doesNotMatch(text, /-value/);
    assert.deepEqual([request.url, time], ['https://login.example/token?state=removed&client_id=app', 12]);
    assert.equal(request.postData.text, 'grant_type=x&refresh_token=removed');
    assert.deepEqual(JSON.parse(response.content.text), {
      access_token: 'removed',
      scope: 'openid',
      inner: { code: 'removed' },
    });
  });

  it('finds a secret wherever else it stands', () => {
    const said = { status: 400, headers: JSON_TYPE, body: '{"error_description":"The code code/va+lue is used up"}' };
    assert.doesNotMatch(written(exchange({ sentBody: 'code=code%2Fva%2Blue', answer: said })), /va\+lue|va%2Blue/);
  });

  it('leaves pages and assertions out', () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<input value="canary-value">' };
    const text = written(
      exchange({ answer: page }),
      exchange({ sentHeaders: {}, sentBody: '<saml:Assertion>value</saml:Assertion>' }),
    );
    assert.doesNotMatch(text, /canary|Assertion/);
  });

  it('gives persons the same stand-in throughout', () => {
    const url = 'https://login.example/common/userrealm/kim%40contoso.example';
    const body = '{"login":"Kim@contoso.example"}';
    const text = written(exchange({ url, answer: { status: 200, headers: JSON_TYPE, body } }));
    assert.doesNotMatch(text, /kim/i);
    assert.equal(text.match(/user-1/g)?.length, 2);
  });

  it('says where no answer came', () => {
    const failure = { operation: 'connect', word: 'timed-out' } as const;
    const [entry] = JSON.parse(written(exchange({ answer: null, failure }))).log.entries;
    assert.deepEqual([entry.response.status, entry._error], [0, 'connect: timed-out']);
  });

  it('cleans the address to which an answer leads', () => {
    const answer = {
      status: 302,
      headers: { location: 'http://localhost:1/?code=code-value#id_token=token-value' },
      body: '',
    };
    const [{ response }] = JSON.parse(written(exchange({ method: 'GET', answer }))).log.entries;
    assert.equal(response.redirectURL, 'http://localhost:1/?code=removed#id_token=removed');
  });
});
