import { setTimeout as pause } from 'node:timers/promises';
import type { Question } from '../../../gather/check.ts';
import { type GatherOptions, gather } from '../../../gather/gather.ts';
import { counted } from '../../../gather/host/counted.ts';
import type { Host } from '../../../gather/host/host.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { oneByOne } from '../../../gather/one-by-one.ts';
import type { Names } from '../../../gather/redact/redact.ts';
import type { ExplainedCode } from '../../../model/code.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { CheckReport } from '../../../model/report.ts';

type Examination = Omit<GatherOptions, 'whatIf' | 'onAlmostAll'> & {
  /** Whether to try what would work another way. */
  readonly triesOtherWays: boolean;
  /** Names that were asked for already; none unless told. */
  readonly lookup?: Host['lookup'];
};

/** All first handshakes begin within this time, and then wait for answers: there is time for what nothing waits for yet. */
const HELLOS_MS = 15;

/** Where none begins, there is time as well. */
const LOADS_AFTER_MS = 300;

/** Examines this computer; with a code also what that says about the code. */
export async function examine(
  question: Question,
  { triesOtherWays, lookup, ...options }: Examination,
  code: ExplainedCode | undefined,
): Promise<CheckReport> {
  const { host, shakesHands } = telling(thisComputer(lookup));
  const { host: watched, budget } = counted(host);
  const whatIf = async (evidence: readonly Evidence[]) => (await judging).suppositionsOn(evidence);
  const rehearse = (evidence: readonly Evidence[]): void =>
    void judging.then(({ rehearsalOn }) => oneByOne(rehearsalOn(evidence))).catch(() => {});
  const gathering = gather(watched, question, {
    ...{ ...options, onAlmostAll: rehearse },
    ...(triesOtherWays ? { whatIf } : {}),
  });
  const judging = Promise.race([shakesHands.then(() => pause(HELLOS_MS)), pause(LOADS_AFTER_MS), gathering]).then(
    loadJudge,
  );
  const [gathered, { reportOn }] = await Promise.all([gathering, judging]);
  const report = { ...reportOn(gathered, code), budget: budget() };
  namesBehind.set(report, gathered.names);
  return report;
}

/** The same host, and when its first handshake begins. */
function telling(host: Host) {
  const { promise: shakesHands, resolve } = Promise.withResolvers<void>();
  const secure: Host['secure'] = (...call) => {
    resolve();
    return host.secure(...call);
  };
  return { host: { ...host, secure }, shakesHands };
}

/** Whom the stand-ins of a report stand for. Kept beside it and never in it: whoever writes a report down writes no name. */
const namesBehind = new WeakMap<CheckReport, Names>();

/** None for a report that was not made here. */
export const namesOf = (report: CheckReport): Names => namesBehind.get(report) ?? new Map();

const loadJudge = () => import('./judge.ts');
