import { runCommand } from '../../../gather/host/run-command.ts';
import type { OfferReport } from '../../../model/remedy.ts';
import type { CheckReport } from '../../../model/report.ts';
import { type Prepared, prepared } from '../../../remedy/prepared.ts';
import { remedies } from '../../../remedy/remedies/all.ts';
import type { Look, Remedy } from '../../../remedy/remedy.ts';
import type { Session } from './session.ts';

type Candidate = { readonly remedy: Remedy; readonly cause: string | null };

/** A look at this computer must not take longer than its checks do. */
const LOOK_LIMIT_MS = 30_000;

/** The next remedy that has something to do here and was not offered yet: for the root cause first, in the order of its actions. */
export async function nextOffer(
  report: CheckReport,
  wanted: readonly Remedy[],
  offered: readonly OfferReport[],
  { workshop, signal }: Pick<Session, 'workshop' | 'signal'>,
): Promise<Prepared | undefined> {
  const look = lookAt(report, workshop, AbortSignal.any([signal, AbortSignal.timeout(LOOK_LIMIT_MS)]));
  for (const { remedy, cause } of candidates(report, wanted)) {
    if (offered.some(({ id }) => id === remedy.id)) continue;
    const found = await prepared(remedy, cause, look);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Those that were asked for by name are offered whatever was found. */
function candidates({ findings }: CheckReport, wanted: readonly Remedy[]): readonly Candidate[] {
  const fitting = findings.flatMap(({ rule, actions }) =>
    actions.flatMap(({ remedies: ids = [] }) =>
      remedies.filter(({ id }) => ids.includes(id)).map((remedy) => ({ remedy, cause: rule })),
    ),
  );
  if (wanted.length === 0) return fitting;
  return wanted.map((remedy) => fitting.find((one) => one.remedy === remedy) ?? { remedy, cause: null });
}

const lookAt = (
  { evidence, findings }: CheckReport,
  { hands, now }: Session['workshop'],
  signal: AbortSignal,
): Look => ({
  platform: process.platform,
  environment: process.env,
  run: runCommand,
  signal,
  evidence,
  places: Object.assign({}, ...findings.flatMap(({ actions }) => actions.map(({ places }) => places ?? {}))),
  bytesOf: hands.bytesOf,
  exists: hands.exists,
  namesIn: hands.namesIn,
  hasProgram: hands.hasProgram,
  now,
});
