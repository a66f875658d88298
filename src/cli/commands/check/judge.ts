import { judgeCode } from '../../../diagnose/code-judgement.ts';
import { diagnose } from '../../../diagnose/diagnose.ts';
import type { Gathered } from '../../../gather/gather.ts';
import type { ExplainedCode } from '../../../model/code.ts';
import type { CheckReport } from '../../../model/report.ts';
import { supportCodeOf } from '../../../report/support-code/support-code.ts';
import { program } from '../../program.ts';

export { rehearsalOn, suppositionsOn } from '../../../diagnose/diagnose.ts';

/** What an examination found means; with a code also what that says about the code. */
export function reportOn(
  { evidence, checks: ran, replaced, durationMs }: Gathered,
  code: ExplainedCode | undefined,
): CheckReport {
  const diagnosis = diagnose(evidence, ran);
  const codeJudgement = code === undefined ? undefined : judgeCode(code, code.causes, diagnosis, evidence, ran);
  return {
    schema: 1,
    program,
    madeAt: new Date().toISOString(),
    durationMs: Math.round(durationMs),
    ...diagnosis,
    ...(codeJudgement === undefined ? {} : { codeJudgement }),
    supportCode: supportCodeOf(diagnosis, code?.code ?? null),
    checks: ran,
    evidence,
    replaced,
  };
}
