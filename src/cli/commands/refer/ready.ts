import { randomBytes } from 'node:crypto';
import { canaries, canariesIn, withCanaries } from '../../../gather/redact/canaries.ts';
import type { Names } from '../../../gather/redact/redact.ts';
import { redactReport, secretsLeftIn, withNames } from '../../../gather/redact/redact-report.ts';
import { mailMessage } from '../../../integrations/mail-message.ts';
import { webhookBody } from '../../../integrations/webhook.ts';
import type { CheckReport } from '../../../model/report.ts';
import { english } from '../../../report/languages/english.ts';
import { type SigningKey, signatureState, signed } from '../../../report/signature/signature.ts';
import type { Readied } from '../../../server/hand-off.ts';
import { marks } from '../../marks.ts';
import { program } from '../../program.ts';

/** Everything that could go out, in every form. */
function allForms(report: CheckReport): string {
  const told = { report, shown: report, phrases: english };
  return [
    JSON.stringify(mailMessage(told, 'a@contoso.example', 'b@contoso.example')),
    webhookBody(told, 'teams', undefined),
    webhookBody(told, 'json', undefined),
  ].join('\n');
}

/**
 * A report that is ready to go: without persons (or with those that the person chose to name) and without secrets, which canaries prove,
 * and signed; without a key it goes unsigned. One that is signed already and has nothing to hide stays as it is. It may not go where a
 * secret stands in a field whose words redaction trusts.
 */
export async function ready(
  report: CheckReport,
  key: SigningKey | undefined,
  names: Names = new Map(),
): Promise<Readied> {
  proveRedaction(report, redactReport);
  const cleaned = redactReport(report);
  const secrets = secretsLeftIn(cleaned);
  if (secrets.length > 0) return { ok: false, secrets };
  if ((await signatureState(cleaned)) === 'unchanged') return { ok: true, report: cleaned };
  const { signature: _, ...unsigned } = names.size === 0 ? cleaned : withNames(cleaned, names);
  return { ok: true, report: key === undefined ? marked(unsigned) : await signed(marked(unsigned), key) };
}

/** Sends canaries the way of a real report, into every form. One that comes through is a fault of this program, and stops it. */
export function proveRedaction(report: CheckReport, clean: typeof redactReport): void {
  const planted = canaries(() => randomBytes(8).toString('hex'));
  const left = canariesIn(allForms(clean(withCanaries(report, planted))), planted);
  if (left.length > 0) throw new Error(`a canary came through redaction (${left.join(', ')}); the report was not sent`);
}

/** Which catalogue and rules judged it: known for reports of this very version. */
const marked = (report: CheckReport): CheckReport =>
  report.program.version === program.version ? { ...report, program: { ...report.program, ...marks() } } : report;
