import type { Evidence, Supposition } from '../model/evidence.ts';
import type { CheckRecord, CheckStatus } from '../model/report.ts';
import { type Said, type Words, type WordsAs, wordsAs, wordsIn } from '../model/said.ts';
import type { Check, Question } from './check.ts';
import type { Host } from './host/host.ts';
import { identitiesOf } from './redact/identities.ts';
import { type Names, type Replaced, redact } from './redact/redact.ts';
import { notRun, type Ran, runCheck } from './run-check.ts';
import { timeLimit } from './time-limit.ts';
import { trySuppositions } from './what-if/try-suppositions.ts';

/** Everything that was looked at, without persons, this computer and secrets. */
export type Gathered = {
  readonly evidence: readonly Evidence[];
  /** By id. */
  readonly checks: readonly CheckRecord[];
  readonly replaced: readonly Replaced[];
  readonly names: Names;
  readonly durationMs: number;
};

/** How far one check is; its summary is empty when it only started. */
export type Progress = {
  readonly check: Pick<Check, 'id' | 'title'>;
  readonly state: 'started' | CheckStatus;
} & WordsAs<'summary'>;

export type GatherOptions = {
  readonly checks: readonly Check[];
  /** Ends the whole: what is finished is kept, the rest counts as not looked at. */
  readonly signal: AbortSignal;
  /** Checks that the call leaves out, and why. */
  readonly left?: readonly { readonly id: string; readonly title: string; readonly why: Said }[];
  onProgress?(progress: Progress): void;
  /** What is worth trying after what was seen (redacted); nothing is tried without it. Never sends other questions than checks do. */
  whatIf?(evidence: readonly Evidence[]): Promise<readonly Supposition[]>;
  /** What was seen (redacted) when only the last checks are left: while they wait for their answers, whoever judges can make ready. */
  onAlmostAll?(evidence: readonly Evidence[]): void;
};

/** Those that make the most round trips. With more of them, a busy computer would read answers late whose time is told. */
const LAST_CHECKS = 3;

/** The name of a computer is a small local file; without it within this time the report goes on. */
const IDENTITIES_LIMIT_MS = 1_000;

/** Runs every check at once and redacts what they saw. Never throws for what the world or a check does. */
export async function gather(host: Host, question: Question, options: GatherOptions): Promise<Gathered> {
  const startedAtMs = host.elapsedMs();
  const context = { host, question, signal: options.signal };
  // Asked before all else: most of what follows waits for them, and shares the answers.
  if (options.checks.some(({ roundTrips = 0 }) => roundTrips > 0))
    for (const { name } of question.cloud.endpoints) void host.lookup(name, options.signal);
  // Apart from the signal of the call: an interrupted report is redacted as well.
  const identities = identitiesOf({ ...context, signal: timeLimit(IDENTITIES_LIMIT_MS) });
  const left = (options.left ?? []).map(({ id, title, why }) => ({
    ...{ id, title, startedAtMs: 0, durationMs: 0 },
    ...notRun(id, context, 'skipped', why),
  }));
  const ended: Evidence[] = [];
  let running = options.checks.length;
  // As a whole: an address of this computer that one check sees is taken out of what all of them saw.
  const tellAlmostAll = async (): Promise<void> => options.onAlmostAll?.(redact(ended, await identities).evidence);
  const ran = options.checks.toSorted(byRoundTrips).map(async (check) => {
    options.onProgress?.({ check, state: 'started', summary: '' });
    const begunAtMs = host.elapsedMs();
    const { status, evidence } = await runCheck(check, context);
    const durationMs = host.elapsedMs() - begunAtMs;
    ended.push(...evidence);
    running -= 1;
    if (running === LAST_CHECKS) void tellAlmostAll();
    if (options.onProgress !== undefined) {
      const shown = redact(evidence, await identities).evidence;
      options.onProgress({ check, state: status, ...wordsAs('summary', summaryOf(check, shown)) });
    }
    return {
      id: check.id,
      title: check.title,
      check,
      status,
      evidence,
      startedAtMs: begunAtMs - startedAtMs,
      durationMs,
    };
  });
  const all: readonly Told[] = [...left, ...(await Promise.all(ran))].toSorted(byId);
  const seen = all.flatMap((told) => told.evidence);
  const shown = redact(seen, await identities);
  const suppositions = (await options.whatIf?.(shown.evidence)) ?? [];
  const tried = await trySuppositions(context, suppositions, seen, host.elapsedMs() - startedAtMs);
  const { evidence, replaced, names } = tried.length === 0 ? shown : redact([...seen, ...tried], await identities);
  const checks = all.map((told) => recordOf(told, evidence));
  return { evidence, checks, replaced, names, durationMs: host.elapsedMs() - startedAtMs };
}

/** One check as it ended; `check` is absent when the call left it out. */
type Told = Ran & Omit<CheckRecord, keyof WordsAs<'summary'>> & { readonly check?: Check };

const byRoundTrips = (one: Check, other: Check): number => (other.roundTrips ?? 0) - (one.roundTrips ?? 0);

const byId = (one: Told, other: Told): number => (one.id < other.id ? -1 : 1);

/** The summary is made from what was redacted, so it needs no redaction of its own. */
function recordOf(
  { check, id, title, status, startedAtMs, durationMs }: Told,
  redacted: readonly Evidence[],
): CheckRecord {
  const own = redacted.filter(({ from }) => 'check' in from && from.check === id);
  return { id, title, status, ...wordsAs('summary', summaryOf(check, own)), startedAtMs, durationMs };
}

/** Why it was not run, or what came out. */
function summaryOf(check: Check | undefined, own: readonly Evidence[]): Words {
  const notRun = own.find((seen) => seen.kind === 'check-not-run');
  if (notRun !== undefined) return wordsIn(notRun, 'why');
  try {
    return check?.summarise(own) ?? { text: '' };
  } catch (error) {
    return { text: `no summary: ${error}` };
  }
}
