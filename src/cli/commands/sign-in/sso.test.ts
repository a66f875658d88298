import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { named, stage } from './runs-for-tests.ts';

describe('single sign-on', { concurrency: 4 }, () => {
  const here = stage();
  const anna = named('anna@contoso.com');

  it('asks once, then nobody, again when told to, and again after signing out', async () => {
    const { program, hand, folder, apart, report: reportHere } = here();
    const { report, signIn } = apart;
    const first = await report({ hand: hand(anna), home: 'anna' });
    assert.deepEqual([first.outcome, first.usedSso], ['signed-in', false]);

    const second = await report({ home: 'anna' });
    assert.deepEqual([second.outcome, second.usedSso, second.account], ['signed-in', true, anna.name]);
    assert.deepEqual([second.stage, second.verdict, second.page], ['keys', 'healthy', '']);

    const own = join(folder, 'anna', 'signin-doctor');
    const modes = readdirSync(own).map((file) => statSync(join(own, file)).mode & 0o777);
    assert.deepEqual([statSync(own).mode & 0o777, ...modes], [0o700, 0o600]);

    const third = await signIn({ home: 'anna', args: ['--fresh'], hand: hand(anna) });
    assert.match(third.out, /^Signed in: as anna@contoso.com\./);
    assert.match(third.said, /Waiting for you to sign in +\d+ ms\n/);

    const out = await program('anna', 'sign-out');
    assert.match(out.out, /^Forgotten: anna@contoso.com\. .*\n.*logout\?logout_hint=anna%40contoso.com\n$/);
    assert.deepEqual(readdirSync(own), []);
    assert.match((await program('anna', 'sign-out')).out, /^No sign-in was saved/);

    const last = await reportHere({ home: 'anna', args: ['--timeout', '4000'] });
    assert.deepEqual([last.outcome, last.stage, last.statusCode, last.status], ['failed', 'authorize', null, 1]);
  });

  it('keeps people and apps apart', async () => {
    const { report, hand } = here();
    await report({ hand: hand(anna), home: 'shared' });
    const other = await report({
      hand: hand(named('anton@adatum.com')),
      home: 'shared',
      args: ['--user', 'anton@adatum.com'],
    });
    assert.deepEqual([other.account, other.usedSso], ['anton@adatum.com', false]);
    const again = await report({ home: 'shared', args: ['--user', 'Anna@Contoso.com'] });
    assert.deepEqual([again.account, again.usedSso], [anna.name, true]);
  });

  for (const [name, number] of [
    ['rex@contoso.com', 50173],
    ['xena@contoso.com', 700082],
    ['fred@contoso.com', 70043],
  ] as const) {
    it(`${name} is told that the saved sign-in is no longer good, and signs in again`, async () => {
      const { report, hand } = here();
      await report({ hand: hand(named(name)), home: name });
      const stuck = await report({ home: name, args: ['--timeout', '4000'] });
      assert.deepEqual(
        stuck.findings.map(({ rule, because }) => [rule, because[0]?.text.includes(`AADSTS${number}`)]),
        [['sign-in-expired', true]],
      );
      const renewed = await report({ hand: hand(named(name)), home: name });
      assert.deepEqual([renewed.outcome, renewed.usedSso, renewed.verdict], ['signed-in', false, 'healthy']);
    });
  }

  it('is shown a code on another device, which signs this one in', async () => {
    const { report, hand } = here();
    const told = await report({ hand: hand(named('anna@contoso.com')), home: 'device', args: ['--device-code'] });
    assert.deepEqual([told.outcome, told.account, told.usedSso], ['signed-in', 'anna@contoso.com', false], told.said);
  });
});
