import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { nobody, type Person, people } from '../../../../lab/entra/data/people.ts';
import { launch, skip } from './chromium-for-tests.ts';
import { inBrowser } from './in-browser-for-tests.ts';
import { stage } from './runs-for-tests.ts';

/** How a story ends that does not end well: the code that Teams would show, the cause, and where it stopped. */
type End = readonly [statusCode: string, cause: string, stage?: string];

const onPage = (number: number, cause: string): End => [`AADSTS${number}`, cause];

const ENDS: Readonly<Record<Exclude<Person['ends'], 'signed-in'> | string, End>> = {
  50126: onPage(50126, 'credentials-wrong'),
  50053: onPage(50053, 'account-locked'),
  50057: onPage(50057, 'account-disabled'),
  50055: onPage(50055, 'password-expired'),
  50144: onPage(50144, 'password-expired'),
  50034: onPage(50034, 'account-not-found'),
  50079: onPage(50079, 'mfa-needed'),
  500121: onPage(500121, 'mfa-failed'),
  53000: onPage(53000, 'policy-blocked'),
  53002: onPage(53002, 'policy-blocked'),
  53003: onPage(53003, 'policy-blocked'),
  80012: onPage(80012, 'policy-blocked'),
  90094: onPage(90094, 'consent-needed'),
  50105: onPage(50105, 'licence-missing'),
  1000502: onPage(1000502, 'card-certificate-expired'),
  500183: onPage(500183, 'card-certificate-revoked'),
  500176: onPage(500176, 'card-certificate-untrusted'),
  500186: onPage(500186, 'card-certificate-unsuitable'),
  50008: onPage(50008, 'federation-rejects'),
  5000811: onPage(5000811, 'federation-rejects'),
  ID3242: ['0xCAA90014', 'federation-rejects'],
  MSIS7068: ['0xCAA90014', 'federation-rejects'],
  // A person's "no" goes back to the app; the service then words it as the broker does.
  65004: ['0xCAA20004', 'consent-needed'],
  'http-429': ['0xCAA20005', 'throttled', 'token'],
  'http-503': ['0xCAA20005', 'service-outage', 'token'],
};

/** What the first sign-in does not meet: sso.test.ts. */
const ONLY_LATER: readonly (string | undefined)[] = ['expired', 'revoked', 'too-old'];

const contextOf = ({ name, guestOf = [] }: Pick<Person, 'name' | 'guestOf'>): readonly string[] => [
  ...['--user', name],
  ...guestOf.flatMap((tenant) => ['--tenant', tenant]),
  ...(name.endsWith('.us') ? ['--cloud', 'usgov'] : []),
];

describe('people who sign in, each at a real browser', { skip, concurrency: 4 }, () => {
  const here = stage();
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const person of [...people, nobody]) {
    it(`${person.name}: ${person.story}`, async () => {
      const hand = inBrowser(browser, here().served, person);
      const told = await here().report({ hand, home: person.name, args: contextOf(person) });
      const rules = told.findings.map(({ rule }) => rule);
      const end = 'tokens' in person && ONLY_LATER.includes(person.tokens) ? 'signed-in' : person.ends;
      if (end === 'signed-in') {
        assert.deepEqual([told.outcome, told.status, told.verdict, rules], ['signed-in', 0, 'healthy', []], told.said);
        assert.deepEqual([told.account, told.usedSso, told.statusCode], [person.name, false, null]);
        return assert.match(told.page, /Signed in/);
      }
      const [statusCode, cause, at = 'authorize'] = ENDS[end] ?? assert.fail(`no end for ${end}`);
      assert.deepEqual([told.outcome, told.status, told.verdict], ['failed', 1, 'problem'], told.said);
      assert.deepEqual([told.stage, told.statusCode, rules], [at, statusCode, [cause]]);
      assert.equal(told.account, null);
    });
  }
});
