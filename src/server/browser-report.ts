import { judgeCode } from '../diagnose/code-judgement.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { browserRecords, hiddenFromBrowser } from '../gather/browser/browser-checks.ts';
import { browserEvidence } from '../gather/browser/browser-evidence.ts';
import type { BrowserFacts } from '../gather/browser/browser-facts.ts';
import type { ExplainedCode } from '../model/code.ts';
import type { CheckReport } from '../model/report.ts';
import { supportCodeOf } from '../report/support-code/support-code.ts';

/** What the facts of a browser mean, by the rules that judge what the program sees. `now`: by a clock that is right. */
export function browserReport(
  facts: BrowserFacts,
  code: ExplainedCode | undefined,
  version: string,
  now: Date,
): CheckReport {
  const seenAt = now.toISOString();
  const seen = browserEvidence(facts, seenAt);
  const evidence = [...seen, hiddenFromBrowser(seenAt)];
  const checks = browserRecords(facts, seen);
  const judged = diagnose(evidence, checks);
  // A page sees too little for an all-clear.
  const diagnosis = { ...judged, verdict: judged.verdict === 'healthy' ? ('unknown' as const) : judged.verdict };
  return {
    ...{ schema: 1, program: { name: 'signin-doctor', version }, madeAt: seenAt },
    durationMs: Math.max(...checks.map(({ durationMs }) => durationMs)),
    ...diagnosis,
    ...(code === undefined ? {} : { codeJudgement: judgeCode(code, code.causes, diagnosis, evidence, checks) }),
    supportCode: supportCodeOf(diagnosis, code?.code ?? null),
    ...{ checks, evidence, replaced: [] },
  };
}
