import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  readCertificateAddress,
  readCertificateProof,
  readSignInPage,
  readWayBack,
  sendCertificateProof,
  sendCredentialType,
} from './certificate-page.ts';
import { withCookies } from './cookies.ts';
import { refusalOf } from './refusal.ts';
import { json, refuses, server, worldOf } from './service-for-tests.ts';
import { SignInError } from './sign-in-error.ts';

const flow = { ctx: 'c', flowToken: 'f' };

const page = (config: object, more = ''): Response =>
  new Response(`<html><script>\n$Config=${JSON.stringify(config)};\n</script>${more}</html>`, {
    headers: { 'content-type': 'text/html' },
  });

const offering = (CertAuthUrl: string) => json({ Credentials: { CertAuthParams: { CertAuthUrl } }, FlowToken: 'next' });

describe('the sign-in page, asked by a program', () => {
  it('gives what holds its steps together', async () => {
    assert.deepEqual(await readSignInPage(page({ sCtx: 'c', sFT: 'f' }), server), flow);
  });

  it('stops with the number that it shows', async () => {
    const shown = page({ sErrorCode: '700016', strServiceExceptionMessage: 'AADSTS700016: No such app.' });
    await assert.rejects(readSignInPage(shown, server), (error) => {
      assert.ok(error instanceof SignInError);
      assert.deepEqual([error.code, refusalOf(error)?.numbers], ['page-refused', [700016]]);
      return true;
    });
  });

  it('is no page of a network that wants a log-in first', async () => {
    await refuses('answer-not-json', readSignInPage(new Response('<html>Welcome to the hotel</html>'), server));
    await refuses('http-error', readSignInPage(new Response('Busy', { status: 503 }), server));
    const leading = (location: string) => new Response(null, { status: 302, headers: { location } });
    await refuses('answer-redirected', readSignInPage(leading('https://portal.example/'), server));
    await refuses('http-error', readSignInPage(leading('/common/reprocess'), server));
  });
});

describe('the host that asks for certificates', () => {
  const address = (CertAuthUrl: string) => readCertificateAddress(offering(CertAuthUrl), server, flow);

  it('is named by the service, and is below its own name', async () => {
    const tenant = '11111111-2222-3333-4444-555555555555';
    for (const host of ['certauth.login.example', `t${tenant}.certauth.login.example`, 'login.example:8443'])
      assert.deepEqual(await address(`https://${host}/x/certauth`), {
        address: `https://${host}/x/certauth`,
        flow: { ctx: 'c', flowToken: 'next' },
      });
  });

  it('is no other, so that nobody else sees the certificate', async () => {
    for (const url of [
      'https://certauth.attacker.example/',
      'https://login.example.attacker.example/',
      'https://evilcertauth.login.example/',
      'https://attacker.example/certauth.login.example',
      'http://certauth.login.example/',
      'no address',
    ])
      await refuses('endpoint-elsewhere', address(url));
  });

  it('is missing where the organisation has it switched off', async () => {
    await refuses('federation-without-endpoint', readCertificateAddress(json({ Credentials: {} }), server, flow));
    await refuses('answer-not-json', readCertificateAddress(page({}), server, flow));
  });

  it('gives a proof, or says on a page why not', async () => {
    const inputs = `<form><input type="hidden" name="ctx" value="c2"><input type='hidden' name='certificatetoken' value='t'/>`;
    assert.deepEqual(await readCertificateProof(new Response(inputs)), { ctx: 'c2', certificatetoken: 't' });
    await refuses('page-refused', readCertificateProof(page({ sErrorCode: '500183' })));
  });

  it('costs no time by being made for it', async () => {
    const startedAt = performance.now();
    await refuses('answer-not-json', readCertificateProof(new Response('<input '.repeat(150_000))));
    // Where every start is read up to its limit, this takes half a minute.
    assert.ok(performance.now() - startedAt < 3_000);
  });
});

describe('the way back from the page', () => {
  it('is an address, after the question whether to stay signed in', async () => {
    const back = new Response(null, { status: 302, headers: { location: 'http://localhost/?code=x' } });
    assert.deepEqual(await readWayBack(back), { address: 'http://localhost/?code=x' });
    const question = { pgid: 'KmsiInterrupt', sErrorCode: '50140' };
    assert.deepEqual(await readWayBack(page(question)), { question });
  });

  it('ends where the page wants more than a certificate', async () => {
    await refuses('page-refused', readWayBack(page({ pgid: 'ConvergedTFA', sErrorCode: '50076' })));
  });
});

describe('cookies', () => {
  it('go back to the service that set them, and to nobody else', async () => {
    const told: (string | null)[] = [];
    const { world } = worldOf({});
    const expires = 'Expires=Tue, 01 Jan 2030 00:00:00 GMT';
    const watched = withCookies(
      {
        ...world,
        async fetch(_url, request) {
          told.push(new Headers(request.headers).get('cookie'));
          return json({}, 200, { 'set-cookie': `a=1; path=/; ${expires}, b=x=y; secure` });
        },
      },
      'https://login.example',
    );
    await sendCredentialType(watched, server, 'kim@contoso.example', flow);
    await sendCertificateProof(watched, server, { ctx: 'c' });
    await watched.fetch('https://certauth.login.example/', {});
    assert.deepEqual(told, [null, 'a=1; b=x=y', null]);
  });
});
