import assert from 'node:assert/strict';
import { it } from 'node:test';
import { redactReport } from '../../../gather/redact/redact-report.ts';
import type { CheckReport } from '../../../model/report.ts';
import { fullReport, report, signingKeyForTests, withSecret } from '../../../report/report-for-tests.ts';
import { signatureState } from '../../../report/signature/signature.ts';
import { proveRedaction, ready } from './ready.ts';

it('a canary that comes through stops a report', () => {
  const forgetsNotes = <Report extends CheckReport>(shown: Report): Report => ({
    ...redactReport(shown),
    notes: shown.notes,
  });
  assert.doesNotThrow(() => proveRedaction(report(), redactReport));
  assert.throws(() => proveRedaction(report(), forgetsNotes), /a canary came through redaction \(token, secret, /);
});

it('a report that is signed and has nothing to hide goes on as it is', async () => {
  const key = await signingKeyForTests();
  const first = await ready(fullReport('inspected'), key);
  assert.ok(first.ok);
  assert.equal(await signatureState(first.report), 'unchanged');
  assert.deepEqual(await ready(first.report, await signingKeyForTests()), first);
});

it('a secret where only closed words belong keeps a report here', async () => {
  assert.deepEqual(await ready(withSecret(report()), await signingKeyForTests()), { ok: false, secrets: ['token'] });
});

it('without a key it goes unsigned', async () => {
  const readied = await ready(fullReport('inspected'), undefined);
  assert.equal(readied.ok && (await signatureState(readied.report)), 'unsigned');
});
