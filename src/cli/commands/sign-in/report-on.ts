import { diagnose } from '../../../diagnose/diagnose.ts';
import type { Gathered } from '../../../gather/gather.ts';
import type { EvidenceOf } from '../../../model/evidence.ts';
import type { CheckRecord, SignInReport } from '../../../model/report.ts';
import { type Said, say, wordsAs } from '../../../model/said.ts';
import { supportCodeOf } from '../../../report/support-code/support-code.ts';
import { program } from '../../program.ts';
import type { Attempt } from './attempt.ts';
import { pageCode } from './page-code.ts';

type Step = EvidenceOf<'sign-in-step'>;

/** `steps` at least one; `looked`: what the checks saw afterwards, null when the service itself said what the matter is. */
export function reportOn({ ending, steps }: Attempt, looked: Gathered | null, durationMs: number): SignInReport {
  const last = steps.at(-1);
  const evidence = [...steps, ...(looked?.evidence ?? [])];
  const checks = [...(looked?.checks ?? []), ownRecord(steps)].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const diagnosis = diagnose(evidence, checks);
  const statusCode = ending.outcome === 'signed-in' ? null : (last?.statusCode ?? pageCode(looked?.evidence ?? []));
  return {
    schema: 1,
    program,
    madeAt: new Date().toISOString(),
    durationMs: Math.round(durationMs),
    ...diagnosis,
    supportCode: supportCodeOf(diagnosis, statusCode),
    ...{ checks, evidence, replaced: looked?.replaced ?? [] },
    outcome: ending.outcome,
    stage: last?.stage ?? 'discovery',
    statusCode,
    account: ending.outcome === 'signed-in' ? ending.tokens.account.username : null,
    usedSso: ending.outcome === 'signed-in' && ending.usedSso,
  };
}

/** The sign-in as the check that it also is. */
const ownRecord = (steps: readonly Step[]): CheckRecord => ({
  ...{ id: 'account', title: 'Signing in for real', status: 'done', startedAtMs: 0 },
  ...wordsAs('summary', summaryOf(steps.at(-1))),
  durationMs: steps.reduce((sum, { durationMs }) => sum + durationMs, 0),
});

const summaryOf = (last: Step | undefined): Said =>
  last?.stopped ? say`signing in stopped at ${last.stage}: ${last.statusCode ?? last.stopped}` : say`signed in`;
