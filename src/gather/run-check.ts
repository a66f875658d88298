import type { Evidence } from '../model/evidence.ts';
import type { CheckStatus } from '../model/report.ts';
import { inRow, type Said, say, wordsAs } from '../model/said.ts';
import type { Check, Context } from './check.ts';
import { seenBy } from './seen.ts';
import { timeLimit, within } from './time-limit.ts';

/** What came of one check. Unless it is `done`, the evidence says why not. */
export type Ran = { readonly status: CheckStatus; readonly evidence: readonly Evidence[] };

/** Time for a check to hand over what it has, after its limit has ended the step it is in. */
const GRACE_MS = 250;

/**
 * Runs one check within its limit. Never throws: a check that throws, hangs, cannot speak here or is interrupted leaves
 * `check-not-run` behind. What is late is kept if it comes within the grace, but nobody waits longer.
 */
export async function runCheck(check: Check, context: Context): Promise<Ran> {
  try {
    const why = check.skip?.(context);
    return why === undefined ? await runToLimit(check, context) : notRun(check.id, context, 'skipped', why);
  } catch (error) {
    return notRun(check.id, context, 'failed', inRow([String(error)]));
  }
}

/** A check that was not run, as evidence. */
export function notRun(
  check: string,
  context: Pick<Context, 'host'>,
  status: Exclude<CheckStatus, 'done'>,
  why: Said,
): Ran {
  return {
    status,
    evidence: [{ kind: 'check-not-run', ...seenBy(check, context), check, status, ...wordsAs('why', why) }],
  };
}

/** Signals may be ignored, and they let a program end: a timer of its own looks whether the grace is over. */
async function runToLimit(check: Check, context: Context): Promise<Ran> {
  const { promise: ended, resolve: end } = Promise.withResolvers<Ran>();
  const grace = timeLimit(check.timeoutMs + GRACE_MS);
  const giveUp = setInterval(() => grace.aborted && end(late(check, context)), GRACE_MS);
  const interrupt = (): void => end(notRun(check.id, context, 'skipped', whyEnded(context.signal)));
  context.signal.addEventListener('abort', interrupt);
  if (context.signal.aborted) interrupt();
  try {
    return await Promise.race([ended, finish(check, context)]);
  } finally {
    clearInterval(giveUp);
    context.signal.removeEventListener('abort', interrupt);
  }
}

/** The whole may end by its time limit, or because somebody wants no more. */
const whyEnded = ({ reason }: AbortSignal): Said =>
  reason instanceof Error && reason.name === 'TimeoutError' ? say`the time for the whole was over` : say`interrupted`;

async function finish(check: Check, context: Context): Promise<Ran> {
  const signal = within(check.timeoutMs, context.signal);
  const evidence = await check.run({ ...context, signal });
  const own = evidence.find((seen) => seen.kind === 'check-not-run');
  if (signal.aborted && own === undefined) return late(check, context, evidence);
  return { status: own?.status ?? 'done', evidence };
}

function late(check: Check, context: Context, evidence: readonly Evidence[] = []): Ran {
  const { status, evidence: why } = notRun(
    check.id,
    context,
    'timed-out',
    say`not done after ${check.timeoutMs / 1_000} seconds`,
  );
  return { status, evidence: [...evidence, ...why] };
}
