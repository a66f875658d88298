import { judgeCode } from '../../../diagnose/code-judgement.ts';
import { diagnose } from '../../../diagnose/diagnose.ts';
import type { Question } from '../../../gather/check.ts';
import { type Gathered, type GatherOptions, gather } from '../../../gather/gather.ts';
import { counted } from '../../../gather/host/counted.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { ExplainedCode } from '../../../model/code.ts';
import type { CheckReport } from '../../../model/report.ts';
import { supportCodeOf } from '../../../report/support-code/support-code.ts';
import { program } from '../../program.ts';

/** Examines this computer; with a code also what that says about the code. */
export async function examine(
  question: Question,
  options: GatherOptions,
  code: ExplainedCode | undefined,
): Promise<CheckReport> {
  const { host, budget } = counted(thisComputer());
  return { ...reportOn(await gather(host, question, options), code), budget: budget() };
}

function reportOn(
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
