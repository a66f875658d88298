import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { authorizeUrl } from '../../../../lab/entra/code-flow.ts';
import type { Person } from '../../../../lab/entra/data/people.ts';
import { faults } from '../../../../lab/entra/faults.ts';
import { signinDoctor } from '../../run-for-tests.ts';
import { launch, skip, typeIn } from '../sign-in/chromium-for-tests.ts';
import { named, stage } from '../sign-in/runs-for-tests.ts';

/** What `explain --json` says of a file: how it ended, and the code of the last failure. */
async function told(file: string) {
  const { status, stdout, stderr } = await signinDoctor(['explain', file, '--json']);
  assert.equal(stderr, '');
  const { recording, codes } = JSON.parse(stdout);
  const { statusCode = null, requestId = null } = recording.failed.at(-1) ?? {};
  return {
    ...{ status, stdout, recording, statusCode, requestId },
    codes: codes.map(({ code }: { code: string }) => code),
  };
}

describe("this program's own recording of a sign-in", { concurrency: 4 }, () => {
  const here = stage();

  /** Signs in with a trace; what the sign-in said must stand in what `explain` says of the trace. */
  async function agrees(person: Person, name: string, change?: (url: string) => string): Promise<void> {
    const trace = join(here().folder, `${name.replace(/\W/g, '-')}.har`);
    const hand = here().hand(person, change);
    const report = await here().report({ hand, home: name, args: ['--user', person.name, '--trace', trace] });
    const { status, statusCode, recording, codes } = await told(trace);
    const isIn = report.outcome === 'signed-in';
    assert.deepEqual([status, statusCode], [isIn ? 0 : 1, report.statusCode], JSON.stringify(recording));
    assert.equal(recording.outcome, isIn ? 'nothing-failed' : 'stopped');
    if (!isIn) assert.ok(codes.includes(report.statusCode) && recording.failed.at(-1).stage === report.stage);
  }

  for (const person of ['anna', 'wendy', 'paul', 'cora', 'dean', 'thea', 'sven'].map((name) =>
    named(`${name}@contoso.com`),
  ))
    it(`${person.name}: ${person.story}`, () => agrees(person, person.name));

  for (const fault of Object.keys(faults))
    it(`a service that answers wrongly: ${fault}`, () =>
      agrees(named('anna@contoso.com'), fault, (url) => `${url}&stand_in_fault=${fault}`));
});

describe('the recording of a browser', { skip, concurrency: 2 }, () => {
  const here = stage();

  /** What Chromium records while somebody tries to sign in. */
  async function recorded(person: Person, isTrusting: boolean): Promise<string> {
    const path = join(here().folder, `${person.name}-${isTrusting}.har`);
    const browser = await launch();
    const context = await browser.newContext({ ignoreHTTPSErrors: isTrusting, recordHar: { path } });
    const page = await context.newPage();
    await page.goto(authorizeUrl(here().served.origins.login, {})).catch(() => {});
    if (isTrusting) await typeIn(page, person);
    if (isTrusting) await page.waitForSelector('.refused');
    await context.close();
    await browser.close();
    return path;
  }

  for (const [name, code, rule] of [
    ['wendy@contoso.com', 'AADSTS50126', 'credentials-wrong'],
    ['paul@contoso.com', 'AADSTS53003', 'policy-blocked'],
  ] as const)
    it(`${name}: tells ${code} and its cause, with the ids of the page and no secret`, async () => {
      const path = await recorded(named(name), true);
      const { status, statusCode, requestId, stdout } = await told(path);
      assert.deepEqual([status, statusCode], [1, code]);
      assert.ok(stdout.includes(`"id": "${rule}"`));
      const har = readFileSync(path, 'utf8');
      assert.ok(har.includes(named(name).password) && har.includes(requestId));
      for (const secret of [named(name).password, name]) assert.ok(!stdout.includes(secret));
      // The browser's own file is the person's, and holds what they typed.
      writeFileSync(path, '');
    });

  it('a certificate that it does not trust becomes the code of Teams, in words for the person', async () => {
    const path = await recorded(named('wendy@contoso.com'), false);
    const { status, stdout } = await signinDoctor(['explain', '-'], { input: readFileSync(path) });
    assert.equal(status, 1);
    assert.match(stdout, /^Recording: the sign-in stopped[\s\S]+net::ERR_CERT_AUTHORITY_INVALID[\s\S]+0xCAA82F0D/);
  });
});

describe('a recording that cannot be read', () => {
  it('is refused in one line', async () => {
    for (const input of ['{"log":{"version":"1.2","creator":{}', '{"log":{"entries":7}}']) {
      const { status, stdout, stderr } = await signinDoctor(['explain', '-'], { input });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^signin-doctor: this is a recording \(HAR\), but [^\n]+\n$/);
    }
  });
});
