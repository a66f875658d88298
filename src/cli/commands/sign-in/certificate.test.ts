import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cardCertificateFile } from '../../../../lab/entra/cards.ts';
import { named, stage } from './runs-for-tests.ts';

describe('signing in with a certificate', { concurrency: 4 }, () => {
  const here = stage();

  /** Signs `name` in with the certificate of `holder`; nobody is at a browser. */
  async function signIn(name: string, holder = name, ...more: readonly string[]) {
    const { served, folder } = here();
    const file = join(folder, `${holder}-for-${name}.pem`);
    const certificate = readFileSync(cardCertificateFile(served.folder, named(holder)));
    writeFileSync(file, Buffer.concat([certificate, readFileSync(served.keyFile)]));
    const args = ['--certificate', file, '--user', name, ...more];
    const told = await here().report({ home: `${holder}-for-${name}`, args });
    const step = told.evidence.findLast((seen) => seen.kind === 'sign-in-step');
    return { ...told, rules: told.findings.map(({ rule }) => rule), stopped: step?.stopped };
  }

  for (const name of ['carl@contoso.com', 'stella@adatum.com', 'felix@fabrikam.com'])
    it(`${name}: is signed in, and asked for nothing`, async () => {
      const { outcome, account, verdict, stage: at, said } = await signIn(name);
      assert.deepEqual([outcome, account, verdict, at], ['signed-in', name, 'healthy', 'keys'], said);
    });

  const refused = {
    'ines@contoso.com': ['AADSTS1000502', 'card-certificate-expired'],
    'rolf@contoso.com': ['AADSTS500183', 'card-certificate-revoked'],
    'uma@contoso.com': ['AADSTS500176', 'card-certificate-untrusted'],
    'karl@contoso.com': ['AADSTS500186', 'card-certificate-unsuitable'],
  } as const;
  for (const [name, [code, cause]] of Object.entries(refused))
    it(`${name}: is refused as on the page, with ${code}`, async () => {
      const { outcome, stage: at, statusCode, rules, said } = await signIn(name);
      assert.deepEqual([outcome, at, statusCode, rules], ['failed', 'authorize', code, [cause]], said);
    });

  it('shows a certificate of somebody else in vain', async () => {
    const { statusCode, rules } = await signIn('anna@contoso.com', 'carl@contoso.com');
    assert.deepEqual([statusCode, rules], ['AADSTS500187', ['card-certificate-unsuitable']]);
  });

  it('is not possible where the organisation has it switched off', async () => {
    const { stage: at, statusCode, stopped } = await signIn('grace@contoso.us', 'carl@contoso.com', '--cloud', 'usgov');
    assert.deepEqual([at, statusCode, stopped], ['authorize', '0xCAA90017', 'federation-without-endpoint']);
  });

  it('is told what is wrong with the service that is asked for, as in the browser', async () => {
    const off = ['--resource', 'https://retired.contoso.com'];
    const { stage: at, statusCode, rules } = await signIn('carl@contoso.com', 'carl@contoso.com', ...off);
    assert.deepEqual([at, statusCode, rules], ['authorize', '0xCAA2000B', ['app-registration-wrong']]);
  });

  it('leaves no proof in the trace', async () => {
    const trace = join(here().folder, 'certificate.har');
    await signIn('carl@contoso.com', 'carl@contoso.com', '--fresh', '--trace', trace);
    const text = readFileSync(trace, 'utf8');
    assert.match(text, /certificatetoken=removed/);
    assert.doesNotMatch(text, /carl/);
  });
});
