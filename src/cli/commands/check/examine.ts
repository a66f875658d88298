import { setTimeout as pause } from 'node:timers/promises';
import type { Question } from '../../../gather/check.ts';
import { type GatherOptions, gather } from '../../../gather/gather.ts';
import { counted } from '../../../gather/host/counted.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { Names } from '../../../gather/redact/redact.ts';
import type { ExplainedCode } from '../../../model/code.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { CheckReport } from '../../../model/report.ts';

type Examination = Omit<GatherOptions, 'whatIf'> & {
  /** Whether to try what would work another way. */
  readonly triesOtherWays: boolean;
};

/** The first questions are on their way by then, and what they need is loaded: there is time for what nothing waits for yet. */
const LOADS_AFTER_MS = 100;

/** Examines this computer; with a code also what that says about the code. */
export async function examine(
  question: Question,
  { triesOtherWays, ...options }: Examination,
  code: ExplainedCode | undefined,
): Promise<CheckReport> {
  const { host, budget } = counted(thisComputer());
  const whatIf = async (evidence: readonly Evidence[]) => (await judging).suppositionsOn(evidence);
  const gathering = gather(host, question, { ...options, ...(triesOtherWays ? { whatIf } : {}) });
  const judging = Promise.race([pause(LOADS_AFTER_MS), gathering]).then(loadJudge);
  const [gathered, { reportOn }] = await Promise.all([gathering, judging]);
  const report = { ...reportOn(gathered, code), budget: budget() };
  namesBehind.set(report, gathered.names);
  return report;
}

/** Whom the stand-ins of a report stand for. Kept beside it and never in it: whoever writes a report down writes no name. */
const namesBehind = new WeakMap<CheckReport, Names>();

/** None for a report that was not made here. */
export const namesOf = (report: CheckReport): Names => namesBehind.get(report) ?? new Map();

async function loadJudge() {
  const { reportOn, suppositionsOn } = await import('./judge.ts');
  // Rules that have judged nothing once judge the first real case in half the time.
  suppositionsOn([]);
  return { reportOn, suppositionsOn };
}
