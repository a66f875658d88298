import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { world } from '../diagnose/evidence-for-tests.ts';
import type { CheckReport } from '../model/report.ts';
import { checkText } from './check-text.ts';
import { phrasesIn } from './languages/phrases-in.ts';
import { action, blockedFinding, clockFinding, interceptedFinding, reader, report } from './report-for-tests.ts';
import { coloured } from './style.ts';

const healthy = report();
const clock = report({ verdict: 'problem', findings: [clockFinding] });
const intercepted = report({
  verdict: 'problem',
  findings: [interceptedFinding],
  folded: [blockedFinding],
  notes: [{ text: 'No time server answers' }],
});
const unknown = report({ verdict: 'unknown', notLookedAt: [{ check: 'clock-offset', why: 'interrupted' }] });

const TELL_ADMIN = `
    signin-doctor refer

  Or say what follows the word explain on the phone. It holds the verdict, and
  your IT admin types:

    signin-doctor explain W000-0000-0000
`;

describe('the report of an examination', () => {
  it('begins with the cause and ends with what to do', () => {
    assert.equal(
      checkText(clock, reader()),
      `Problem: This computer's clock is wrong

  Tickets carry a start and an end time.

  The fault lies in this computer, not in your account.

How we know
  - The clock is 10 minutes ahead of pool.ntp.org. [check: clock-offset]

  This is certain: what was seen has no other explanation.

What you can do
  1. Set the clock right
     - Look at your phone.
     - Linux: open Settings.

What your IT admin must do
  - Point devices at a time source

What to do now
  Begin with step 1 above. Then look again whether it helped:

    signin-doctor check

  If it stays as it is, or you may not change it, send your IT admin the report
  with all details. This shows it and keeps it as a file to send:
${TELL_ADMIN}`,
    );
  });

  it('fits a narrow window', () => {
    assert.equal(
      checkText(clock, reader({ columns: 20 })).split('\n\nWhat your IT admin')[0],
      `Problem: This
computer's clock is
wrong

Tickets carry a
start and an end
time.

The fault lies in
this computer, not
in your account.

How we know
- The clock is 10
  minutes ahead of
  pool.ntp.org.
  [check:
  clock-offset]

This is certain:
what was seen has no
other explanation.

What you can do
1. Set the clock
   right
- Look at your
  phone.
- Linux: open
  Settings.`,
    );
  });

  it('says what it did not look at when it finds nothing', () => {
    const text = checkText(healthy, reader());
    assert.match(text, /^No problem found: signing in to Teams works from this computer and this network\.\n/);
    assert.match(text, /What this cannot see: your account, your password and the rules/);
    assert.match(text, / {2}- Certificates: 3 hosts proved who they are\. \[check: tls-chain\]\n/);
  });

  it('never calls fine what was not looked at', () => {
    const text = checkText(unknown, reader());
    assert.match(text, /^Not clear: nothing is proven to be wrong, but this is no all-clear\.\n/);
    assert.match(text, /What we could not look at\n {2}- Clock: interrupted\.\n/);
    assert.doesNotMatch(text, /No problem/);
  });

  it('folds what follows, and counts reasons that say the same', () => {
    const text = checkText(intercepted, reader());
    assert.match(text, / {2}- 1 more reason of this kind \(--verbose shows all\)\./);
    assert.match(text, /What follows from it, and goes away with it\n {2}- A server that Teams needs is blocked\.\n/);
    assert.match(text, /Unusual, but not the reason\n {2}- No time server answers\.\n/);
    assert.match(text, /This needs an admin: send your IT admin/);
  });

  it('numbers the problems when there are several', () => {
    const text = checkText({ ...clock, findings: [clockFinding, interceptedFinding] }, reader());
    assert.match(text, /^Problem 1 of 2: This computer's clock is wrong\n/);
    assert.match(text, /\nProblem 2 of 2: Something in between/);
  });

  it('gives the admin the steps, the codes and everything that was seen', () => {
    const text = checkText({ ...clock, evidence: world() }, reader({ audience: 'admin' }));
    assert.match(text, /What you can do as admin\n {2}1\. Point devices at a time source\n {5}- w32tm \/config\n/);
    assert.match(text, /0xCAA82F05 \[cause: clock-skew\]/);
    assert.match(text, /Details\n {2}Made 2026-03-02 09:00:00 UTC by signin-doctor 1\.2\.3 in 812 ms\.\n/);
    assert.match(text, / {2}clock-offset {2}done {2}12 ms {2}Right\n/);
    assert.match(text, /Certificate 1: CN=login\.microsoftonline\.com\n {6}- Issued by C=US, O=Microsoft Corporation/);
    assert.match(text, /Valid from 2026-01-01 00:00:00 UTC to 2026-12-31 00:00:00 UTC/);
    assert.match(text, /\(as above\)/);
    assert.doesNotMatch(text, /send your IT admin/);
  });

  it('says cause by cause what it means for the code that was asked about', () => {
    const causes = [
      { id: 'clock-skew', title: 'The clock is wrong', answer: 'refuted', because: ['clock-offset: Right'] },
      { id: 'account', title: 'The account is locked', answer: 'could-not-be-tested', because: ['Nobody looks'] },
    ] as const;
    const codeJudgement = { code: '0xCAA20003', title: 'Proof refused', causes };
    const text = checkText({ ...healthy, codeJudgement }, reader());
    assert.match(
      text,
      /What this means for the code 0xCAA20003 \(Proof refused\)\n {2}None of its 2 known causes was found\.\n/,
    );
    assert.match(text, /Ruled out by what was seen:\n\n {2}- The clock is wrong\.\n {4}- clock-offset: Right\.\n/);
    assert.match(text, /Could not be tested:\n\n {2}- The account is locked\.\n/);
    assert.match(text, /signin-doctor explain 0xCAA20003\n/);
  });

  it('says in another language that a part is in English, where it is', async () => {
    const german = reader({ phrases: await phrasesIn('de') });
    const refuted = { id: 'clock-skew', title: 'Die Uhr geht falsch', answer: 'refuted', because: ['Right'] } as const;
    assert.doesNotMatch(checkText(healthy, german), /auf Englisch/);
    assert.match(checkText(clock, german), /auf Englisch/);
    assert.match(checkText(unknown, german), /auf Englisch/);
    const codeJudgement = { code: '0xCAA20003', title: 'Nachweis abgelehnt', causes: [refuted] };
    assert.match(checkText({ ...healthy, codeJudgement }, german), /auf Englisch/);
    assert.doesNotMatch(checkText(clock, reader()), /English/);
  });

  it('keeps every line within the page, whatever was seen', () => {
    const all: readonly CheckReport[] = [healthy, clock, intercepted, unknown, { ...clock, evidence: world() }];
    for (const columns of [80, 40, 20]) {
      for (const one of all) {
        for (const line of checkText(one, reader({ columns, verbose: true })).split('\n')) {
          assert.ok(line.length <= columns || /https?:\/\/|^signin-doctor /.test(line), `${columns}: ${line}`);
        }
      }
    }
  });

  it('says the same without colour', () => {
    const dressed = checkText(clock, reader({ style: coloured }));
    assert.ok(dressed.startsWith('\u001b[31mProblem:\u001b[39m'));
    assert.equal(stripVTControlCharacters(dressed), checkText(clock, reader()));
  });

  it('lets no name that was seen steer the terminal', () => {
    const because = [{ from: { check: 'tls-chain' }, text: 'issued by \u001b]0;owned\u0007\u202eevil' }];
    const text = checkText({ ...clock, findings: [{ ...clockFinding, because }] }, reader());
    assert.match(text, /issued by \]0;ownedevil\./);
  });

  it('keeps the steps for all systems when the reader sits at none of them', () => {
    const finding = { ...clockFinding, actions: [action()] };
    const text = checkText({ ...clock, findings: [finding] }, reader({ system: null }));
    assert.match(text, /- Windows: right-click the clock\.\n {5}- Linux: open Settings\.\n/);
  });
});
