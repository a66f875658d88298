import assert from 'node:assert/strict';
import { it } from 'node:test';
import { redactReport } from '../../../gather/redact/redact-report.ts';
import type { CheckReport } from '../../../model/report.ts';
import { fullReport, report, signingKeyForTests } from '../../../report/report-for-tests.ts';
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
  assert.equal(await signatureState(first), 'unchanged');
  assert.equal(await ready(first, await signingKeyForTests()), first);
});
