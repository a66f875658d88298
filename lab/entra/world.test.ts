import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { World } from '../../scenarios/scenario.ts';
import { type Lab, openLab } from '../lab.ts';
import { whyNot } from '../requirements.ts';

const skip = whyNot({ world: {} }) ?? (existsSync('/usr/bin/curl') ? false : 'curl is not installed');

/** What curl prints on the computer of a world. */
async function curl(lab: Lab, world: World, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await lab.run(world, ['curl', '-sS', '--max-time', '10', ...args]);
  return stdout + stderr;
}

describe('the stand-in under the real names', { skip }, () => {
  let lab: Lab;
  before(async () => {
    lab = await openLab();
  });
  after(() => lab?.close());
  const world: World = { signIn: {} };

  it('has the documents of both clouds and of the federation server, each under its name and certificate', async () => {
    const printed = await curl(
      lab,
      world,
      'https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration',
      'https://login.microsoftonline.us/contoso.us/v2.0/.well-known/openid-configuration',
      'https://sts.fabrikam.com/adfs/services/trust/mex',
    );
    assert.match(
      printed,
      /"token_endpoint":"https:\/\/login\.microsoftonline\.com\/[\da-f-]{36}\/oauth2\/v2\.0\/token"/,
    );
    assert.match(printed, /"tenant_region_scope":"USGov"/);
    assert.match(printed, /https:\/\/sts\.fabrikam\.com:49443\/adfs\/services\/trust\/13\/certificatetransport/);
  });

  it('refuses a password with the number of the person', async () => {
    const fields = 'grant_type=password&username=dora@contoso.com&password=Correct-Horse-7&scope=openid';
    const client = 'client_id=04b07795-8ddb-461a-bbee-02f9e1bf7b46';
    const url = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token';
    assert.match(await curl(lab, world, '-d', `${fields}&${client}`, url), /AADSTS50057/);
  });

  it('takes the certificate of the computer', async () => {
    const body = '<Address>urn:federation:MicrosoftOnline</Address>';
    const card = ['--cert', '/run/cards/felix.pem', '--key', '/run/cards/key.pem'];
    const url = 'https://sts.fabrikam.com:49443/adfs/services/trust/13/certificatetransport';
    assert.match(await curl(lab, world, ...card, '-d', body, url), /<saml:Assertion /);
  });

  for (const [how, printed] of [
    ['close', /Empty reply|Connection reset|unexpected eof/i],
    ['reset', /reset/i],
    ['half', /outstanding|remaining|closed/i],
    [{ status: 503 }, /^503/],
  ] as const)
    it(`spoils one request of many: ${JSON.stringify(how)}`, async () => {
      const sites = { 'login.microsoftonline.com': { spoils: { path: '/oauth2/v2.0/token', how } } };
      const args = ['-o', '/dev/null', '-w', '%{http_code}', '-d', 'x=y'];
      const url = 'https://login.microsoftonline.com/common/oauth2/v2.0/token';
      assert.match(await curl(lab, { ...world, sites }, ...args, url), printed);
    });
});
