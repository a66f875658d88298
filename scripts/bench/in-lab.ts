import { join } from 'node:path';
import type { Lab } from '../../lab/lab.ts';
import { everythingDropped } from '../../scenarios/everything-dropped.ts';
import { healthy50Ms } from '../../scenarios/healthy-50-ms.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { clouds } from '../../src/catalogue/endpoints.ts';
import type { CheckReport, Verdict } from '../../src/model/report.ts';
import { STEPS_OF_CHAIN } from './bare-chain.ts';
import { type Measured, median } from './measure.ts';
import type { Run } from './repeated.ts';

const REPEATED = join(import.meta.dirname, 'repeated.ts');
const BARE_CHAIN = join(import.meta.dirname, 'bare-chain.ts');

/** The first ones find the servers of the lab still cold; the median of so many does not feel it. */
const HEALTHY_RUNS = 25;
const DROPPED_RUNS = 1;

/** What `check` takes from the package, in worlds of the lab. */
export async function checkInLab(lab: Lab, program: string): Promise<readonly Measured[]> {
  const healthy = await runsIn(lab, healthy50Ms, program, HEALTHY_RUNS, 'healthy');
  const dropped = await runsIn(lab, everythingDropped, program, DROPPED_RUNS, 'problem');
  const runs = [...healthy, ...dropped];
  const reports = healthy.map(({ printed }) => reportIn(printed));
  const budgets = reports.flatMap(({ budget }) => budget ?? []);
  const steps = Math.max(...budgets.map(({ roundTrips }) => roundTrips));
  if (steps !== STEPS_OF_CHAIN)
    fail(`the longest chain of check has ${steps} round trips, that of its rival ${STEPS_OF_CHAIN}`);
  const chainMs = median(await bareChain(lab, healthy50Ms, reports));
  const checkMs = median(healthy.map(({ durationMs }) => durationMs));
  return [
    {
      name: '`check` on a healthy line of 50 ms',
      how: `start to end (${Math.round(checkMs)} ms), against nothing but the ${steps} round trips that must follow each other, made in the same world (${Math.round(chainMs)} ms); medians of ${HEALTHY_RUNS}`,
      figure: checkMs / chainMs,
      limit: 1.25,
      unit: '×',
    },
    {
      name: '`check` when every packet vanishes',
      how: 'from start to verdict',
      figure: Math.max(...dropped.map(({ durationMs }) => durationMs)) / 1_000,
      limit: 6,
      unit: 's',
    },
    {
      name: 'Received by `check`',
      how: `over all connections, on the healthy line; the most of ${HEALTHY_RUNS}`,
      figure: Math.max(...budgets.map(({ receivedBytes }) => receivedBytes)) / 1_000_000,
      limit: 1.5,
      unit: 'MB',
    },
    {
      name: 'Connections of `check`',
      how: `tried on the healthy line; the most of ${HEALTHY_RUNS}`,
      figure: Math.max(...budgets.map(({ connections }) => connections)),
      limit: 120,
      unit: '',
    },
    {
      name: 'Memory of `check`',
      how: `the most it ever held (VmHWM), in ${runs.length} runs`,
      figure: Math.max(...runs.map(({ peakBytes }) => peakBytes)) / 1_000_000,
      limit: 120,
      unit: 'MB',
    },
  ];
}

async function runsIn(
  lab: Lab,
  { world }: Scenario,
  program: string,
  times: number,
  expected: Verdict,
): Promise<readonly Run[]> {
  const node = process.execPath;
  const command = [node, REPEATED, String(times), node, program, 'check', '--json'];
  const { stdout, stderr } = await lab.run(world, command);
  const runs: readonly Run[] = JSON.parse(stdout || 'null') ?? fail(stderr);
  for (const { printed } of runs) {
    const { verdict } = reportIn(printed);
    if (verdict !== expected) fail(`the verdict was ${verdict}, not ${expected}`);
  }
  return runs;
}

/** What the chain of `check` takes without `check`, in ms; it leads to the list that these reports were made by. */
async function bareChain(lab: Lab, { world }: Scenario, reports: readonly CheckReport[]): Promise<readonly number[]> {
  const [list] = reports
    .flatMap(({ evidence }) => evidence)
    .flatMap((seen) => (seen.kind === 'revocation-asked' && seen.by === 'list' ? (seen.url ?? []) : []));
  const { authority } = clouds.public;
  const command = [process.execPath, BARE_CHAIN, authority, list ?? '', String(HEALTHY_RUNS)];
  const { stdout, stderr } = await lab.run(world, command);
  return JSON.parse(stdout || 'null') ?? fail(stderr);
}

const reportIn = (printed: string): CheckReport => JSON.parse(printed);

function fail(why: string): never {
  throw new Error(`what was measured is not what should be: ${why}`);
}
