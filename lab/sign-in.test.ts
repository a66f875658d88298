import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { scenarios } from '../scenarios/all.ts';
import type { World } from '../scenarios/scenario.ts';
import type { SignInReport } from '../src/model/report.ts';
import { reportIn } from './judge.ts';
import { type Lab, openLab } from './lab.ts';
import { whyNot } from './requirements.ts';

const APP = '11111111-2222-3333-4444-555555555555';

/** What Teams would show in the world of a scenario: the code for the first part of a sign-in that cannot be done there. */
const CODES: Readonly<Record<string, string>> = {
  'captive-portal-by-dns': '0xCAA82EFD',
  'captive-portal-redirect': '0xCAA82F7D',
  'certificate-expired': '0xCAA82F05',
  'certificate-for-another-name': '0xCAA82F06',
  'clock-400-days-behind': '0xCAA82F05',
  'dns-refused': '0xCAA82EE7',
  'dns-servfail': '0xCAA82EE7',
  'dns-sign-in-name-unknown': '0xCAA82EE7',
  'handshake-closed': '0xCAA82EFE',
  'https-dropped': '0xCAA82EE2',
  'https-rejected': '0xCAA82EFD',
  'inspection-untrusted': '0xCAA82F0D',
  'link-down': '0xCAA82EE7',
  'name-filter-resets': '0xCAA82EFE',
  'proxy-denies-sign-in': '0xCAA70004',
  'proxy-nobody-listens': '0xCAA70004',
  'proxy-wants-password': '0xCAA30197',
  'root-missing': '0xCAA82F0D',
  'service-outage': '0xCAA301F7',
  'service-throttles': '0xCAA301AD',
  'tls-1-0-only': '0xCAA82F7D',
};

const concurrency = availableParallelism();

let lab: Lab;
before(async () => {
  lab = await openLab();
});
after(() => lab?.close());

describe('signing in, in a broken network', { concurrency }, () => {
  const signIn = async (world: World, ...args: readonly string[]): Promise<SignInReport> =>
    reportIn(await lab.run(world, ['signin-doctor', 'sign-in', '--json', '--client-id', APP, ...args])) as SignInReport;

  for (const [name, code] of Object.entries(CODES)) {
    const scenario = scenarios[name];
    const reason = scenario === undefined ? 'no such scenario' : whyNot(scenario);
    it(`${name}: shows ${code} and finds what check finds`, { skip: reason ?? false }, async () => {
      const { world, expect } = scenario ?? assert.fail(name);
      const { outcome, stage, statusCode, findings } = await signIn(world, '--timeout', '20000');
      const got = [outcome, stage, statusCode, findings.map(({ rule }) => rule)];
      assert.deepEqual(got, ['failed', 'discovery', code, expect.findings.map(({ rule }) => rule)]);
    });
  }
});

describe('signing in with a card, under the real names', { concurrency, skip: whyNot({ world: {} }) ?? false }, () => {
  const registered: World = { signIn: { clientIds: [APP] } };

  /** The last of several sign-ins one after the other on one computer, with the card of `holder`. */
  async function withCard(world: World, holder: string, times = 1, user = 'felix@fabrikam.com'): Promise<SignInReport> {
    // Of this world alone: /tmp is the machine's, which all worlds share.
    const card = '/run/home/card.pem';
    const call = `signin-doctor sign-in --json --client-id ${APP} --user ${user} --certificate ${card}`;
    const calls = Array.from({ length: times }, (_, place) => (place + 1 < times ? `${call} > /dev/null` : call));
    const script = [`cat /run/cards/${holder}.pem /run/cards/key.pem > ${card}`, ...calls].join(' && ');
    return reportIn(await lab.run(world, ['sh', '-c', script])) as SignInReport;
  }

  it('works, by the federation server of the company', async () => {
    const { outcome, account, usedSso, stage, verdict, evidence } = await withCard(registered, 'felix');
    assert.deepEqual([outcome, account, usedSso, verdict], ['signed-in', 'felix@fabrikam.com', false, 'healthy']);
    assert.equal(stage, 'keys');
    assert.ok(evidence.some((seen) => seen.kind === 'sign-in-step' && seen.host === 'sts.fabrikam.com'));
  });

  it('works, by the host for certificates of Entra itself', async () => {
    const { outcome, account, verdict } = await withCard(registered, 'carl', 1, 'carl@contoso.com');
    assert.deepEqual([outcome, account, verdict], ['signed-in', 'carl@contoso.com', 'healthy']);
  });

  it('asks nobody the second time', async () => {
    const { outcome, usedSso } = await withCard(registered, 'felix', 2);
    assert.deepEqual([outcome, usedSso], ['signed-in', true]);
  });

  it('is refused with the card of somebody who does not belong to the company', async () => {
    const { stage, statusCode, findings } = await withCard(registered, 'carl');
    assert.deepEqual([stage, statusCode], ['federation', '0xCAA90014']);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['federation-rejects'],
    );
  });

  it('is refused where nobody registered the app', async () => {
    const { stage, statusCode, findings } = await withCard({ signIn: {} }, 'felix');
    assert.deepEqual([stage, statusCode], ['token', '0xCAA20001']);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['app-registration-wrong'],
    );
  });

  it('stops where the service goes down in the middle, and says so', async () => {
    const spoils = { path: '/oauth2/v2.0/token', how: { status: 503 } } as const;
    const sites = { 'login.microsoftonline.com': { spoils } };
    const { stage, statusCode, findings } = await withCard({ ...registered, sites }, 'felix');
    assert.deepEqual([stage, statusCode], ['token', '0xCAA301F7']);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['service-outage'],
    );
  });
});
