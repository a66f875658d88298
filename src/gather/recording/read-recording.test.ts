import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readRecording } from './read-recording.ts';

const LOGIN = 'https://login.microsoftonline.com';
const TOKEN = `${LOGIN}/common/oauth2/v2.0/token`;
const ID = { correlation: '11111111-2222-3333-4444-555555555555', trace: '99999999-8888-7777-6666-555555555555' };

type Change = { readonly method?: string; readonly sent?: string; readonly at?: string } & Readonly<
  Record<string, unknown>
>;

/** An entry of a HAR file, as Chromium writes them. */
const entry = (url: string, response: Change = {}, { method = 'GET', sent = '', at = '09:00:00' }: Change = {}) => ({
  startedDateTime: `2026-03-02T${at}.000Z`,
  time: 12.4,
  request: { method, url, postData: { text: sent } },
  response: { status: 200, headers: [], content: { mimeType: 'application/json', text: '{}' }, ...response },
});

const harOf = (entries: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries, ...more } });

function read(...entries: readonly unknown[]) {
  const recording = readRecording(harOf(entries));
  assert.ok(recording !== null && recording !== 'damaged');
  return recording;
}

const json = (status: number, body: object) => ({
  status,
  content: { mimeType: 'application/json', text: JSON.stringify(body) },
});
const html = (text: string, status = 200) => ({ status, content: { mimeType: 'text/html; charset=utf-8', text } });
const page = (config: object) => html(`<html>\n$Config=${JSON.stringify(config)};\n//]]></script>`);
const leadingTo = (value: string) => ({ status: 302, headers: [{ name: 'Location', value }] });

const codesOf = (...entries: readonly unknown[]) => read(...entries).failed.map(({ statusCode }) => statusCode);

describe('a recording of a sign-in', () => {
  it('tells which request was refused, with what Microsoft finds it by', () => {
    const refusal = {
      ...{ error: 'invalid_grant', error_description: 'AADSTS50076: Some words.', error_codes: [50076] },
      ...{ correlation_id: ID.correlation, trace_id: ID.trace },
    };
    const sent = { method: 'POST', sent: 'grant_type=authorization_code&code=secret', at: '09:00:02' };
    const { failed, ...rest } = read(
      entry(TOKEN, json(400, refusal), sent),
      entry(`${LOGIN}/common/v2.0/.well-known/openid-configuration`),
      entry('https://telemetry.example/', { status: 500 }),
    );
    assert.deepEqual(rest, { by: 'WebInspector 537.36', requests: 3, ofSignIn: 2, outcome: 'stopped' });
    assert.deepEqual(failed, [
      {
        ...{ place: 3, at: '2026-03-02T09:00:02.000Z', durationMs: 12, method: 'POST' },
        ...{ host: 'login.microsoftonline.com', path: '/common/oauth2/v2.0/token', stage: 'token', status: 400 },
        ...{ network: null, error: 'invalid_grant', numbers: [50076], statusCode: '0xCAA2000C' },
        ...{ correlationId: ID.correlation, requestId: ID.trace },
      },
    ]);
  });

  it('reads what pages show, and takes no question for a refusal', () => {
    const at = `${LOGIN}/common/login`;
    assert.deepEqual(codesOf(entry(at, page({ sErrorCode: '50126', correlationId: ID.correlation }))), ['AADSTS50126']);
    assert.deepEqual(codesOf(entry(at, page({ sErrorCode: '50140' })), entry(at, page({ pgid: 'x' }))), []);
    const prompt = entry(at, page({ sErrorCode: '50076' }));
    assert.deepEqual(codesOf(prompt), ['AADSTS50076']);
    assert.deepEqual(codesOf(prompt, entry(at, page({ pgid: 'KmsiInterrupt' }), { at: '09:00:09' })), []);
    const encoded = { mimeType: 'text/html', encoding: 'base64', text: btoa('$Config={"sErrorCode":"53003"};\n') };
    assert.deepEqual(codesOf(entry(at, { content: encoded })), ['AADSTS53003']);
  });

  it('reads the refusal that goes back to the app, once', () => {
    const said = encodeURIComponent(`AADSTS65004: No. Trace ID: ${ID.trace} Correlation ID: ${ID.correlation}`);
    const back = `http://localhost:5000/?error=access_denied&error_description=${said}&state=x`;
    const { failed } = read(
      entry(`${LOGIN}/common/Consent/Set`, leadingTo(back)),
      entry(back, html('Not signed in'), { at: '09:00:01' }),
    );
    assert.deepEqual(
      failed.map(({ statusCode, requestId, place }) => [statusCode, requestId, place]),
      [['0xCAA20004', ID.trace, 1]],
    );
  });

  it('knows the words of browsers for a network that breaks', () => {
    const broken = (status: number, more: object) => entry(TOKEN, { status, content: {}, ...more });
    const words = {
      'net::ERR_NAME_NOT_RESOLVED': '0xCAA82EE7',
      'net::ERR_CERT_AUTHORITY_INVALID': '0xCAA82F0D',
      'net::ERR_TUNNEL_CONNECTION_FAILED': '0xCAA70004',
      'net::ERR_CONNECTION_RESET': '0xCAA82EFF',
      NS_ERROR_UNKNOWN_HOST: '0xCAA82EE7',
      'connect: timed-out': '0xCAA82EE2',
    };
    for (const [word, code] of Object.entries(words)) {
      assert.deepEqual(codesOf(broken(0, { _error: word })), [code], word);
      assert.deepEqual(codesOf(broken(-1, { _failureText: word })), [code], word);
      assert.deepEqual(codesOf({ ...broken(0, {}), _error: word }), [code], word);
    }
    assert.deepEqual(codesOf(broken(0, { _error: 'net::ERR_ABORTED' })), []);
    // Firefox often says nothing: then something failed, and nobody knows what Teams would show.
    assert.deepEqual(codesOf(broken(0, {})), [null]);
  });

  it('knows who answers in the place of the service', () => {
    const keys = `${LOGIN}/common/discovery/v2.0/keys`;
    assert.deepEqual(codesOf(entry(keys, html('Welcome to the hotel'))), ['0xCAA60007']);
    assert.deepEqual(codesOf(entry(keys, leadingTo('http://portal.example/'))), ['0xCAA3012E']);
    assert.deepEqual(codesOf(entry(keys, html('Busy', 503))), ['0xCAA301F7']);
    const trust = 'https://fs.contoso.example/adfs/services/trust/13/certificatetransport';
    const fault = { mimeType: 'application/soap+xml', text: '<s:Envelope><s:Fault>no</s:Fault></s:Envelope>' };
    assert.deepEqual(codesOf(entry(trust, { status: 500, content: fault })), ['0xCAA90014']);
  });

  it('says when the sign-in got past it, and when nothing was wrong', () => {
    const wrong = entry(`${LOGIN}/common/login`, page({ sErrorCode: '50126' }));
    const tokens = json(200, { access_token: 'removed' });
    const pending = json(400, { error: 'authorization_pending', error_codes: [70016] });
    assert.equal(read(wrong, entry(TOKEN, tokens, { at: '09:00:05' })).outcome, 'got-past');
    assert.equal(read(entry(TOKEN, pending), entry(TOKEN, tokens)).outcome, 'nothing-failed');
    assert.equal(read(entry('https://news.example/', { status: 500 })).outcome, 'no-sign-in');
  });

  it('believes this program where no request shows how it ended', () => {
    const end = { stage: 'token', stopped: 'token-nonce-wrong', statusCode: '0xCAA90016', error: null, numbers: [] };
    const recording = readRecording(harOf([entry(TOKEN, json(200, { access_token: 'x' }))], { _signIn: end }));
    assert.partialDeepStrictEqual(recording, {
      outcome: 'stopped',
      failed: [{ place: 1, statusCode: '0xCAA90016', stage: 'token' }],
    });
  });

  it('shows nobody by the name in the path, and no secret', () => {
    const told = read(
      entry(`${LOGIN}/common/userrealm/kim%40contoso.com?api-version=1.0`, json(500, { error: 'x' })),
      entry(`${TOKEN}?code=secret`, json(400, { error: 'invalid_grant' }), { sent: 'refresh_token=secret' }),
    );
    assert.doesNotMatch(JSON.stringify(told), /kim|secret/);
  });
});

describe('a file that is no good recording', () => {
  const whole = harOf([entry(TOKEN), entry(TOKEN, json(400, { error: 'invalid_grant' }))]);

  it('is told apart from one', () => {
    for (const text of ['', '{}', '[]', '{"log":"a line of a log"}', '{"log":{"level":3}}', '{"a":{"log":{}}}'])
      assert.equal(readRecording(text), null, text);
  });

  it('breaks off anywhere, and is called damaged as soon as it can be known for one', () => {
    const known = whole.indexOf('"creator"') + '"creator"'.length;
    for (let end = 0; end < whole.length; end++)
      assert.equal(readRecording(whole.slice(0, end)), end < known ? null : 'damaged', String(end));
  });

  it('may hold anything in any place', () => {
    const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(TOKEN, 'text/html', '$Config={"sErrorCode":5}', 'base64'));
    const part = (...names: readonly string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, strange])), { requiredKeys: [] });
    const content = part('mimeType', 'text', 'encoding');
    const response = fc.oneof(
      strange,
      fc
        .tuple(part('status', 'headers', 'redirectURL', '_error'), content)
        .map(([told, content]) => ({ ...told, content })),
    );
    const one = fc.record({
      startedDateTime: strange,
      request: fc.oneof(strange, fc.record({ url: fc.constantFrom(TOKEN, `${LOGIN}/common/login`), method: strange })),
      response,
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), strange, (entries, end) => {
        const recording = readRecording(harOf(entries, { _signIn: end }));
        assert.ok(recording !== null && recording !== 'damaged');
      }),
      { numRuns: 200 },
    );
  });

  it('costs no time by being made for it', () => {
    const startedAt = performance.now();
    for (const seed of ['$Config={', '<a:Fault', 'AADSTS50126', '&error=x&state=', '?error=x', '{"a":'])
      read(
        entry(`${LOGIN}/adfs/ls/`, html(seed.repeat(100_000))),
        entry(`${LOGIN}/x`, leadingTo(`${LOGIN}/?${seed.repeat(100_000)}`)),
        entry('https://other.example/x', leadingTo(`${LOGIN}/?${seed.repeat(100_000)}`)),
        entry(TOKEN, json(400, { error: 'x', error_description: seed.repeat(100_000) })),
      );
    // Seconds would be minutes for a whole file; a busy machine still needs far less.
    assert.ok(performance.now() - startedAt < 3_000);
  });
});
