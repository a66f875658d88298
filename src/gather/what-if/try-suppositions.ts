import type { Evidence, Supposition } from '../../model/evidence.ts';
import type { Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';
import { whatIfs } from './all.ts';
import { askAgain } from './ask-again.ts';

const ID = 'what-if';

/** Time for all tries together: the verdict is known already, and somebody waits for it. */
const LIMIT_MS = 1_500;

/** A verdict comes within six seconds, whatever the network does: so long after the start nothing is tried any more. */
const LATEST_MS = 5_500;

/**
 * Asks each host again the way it would be asked if the supposition held, with the same harmless questions. A try that
 * does not end in time proves nothing and leaves nothing. `elapsedMs`: since the start of the examination.
 */
export async function trySuppositions(
  context: Context,
  suppositions: readonly Supposition[],
  seen: readonly Evidence[],
  elapsedMs: number,
): Promise<readonly Evidence[]> {
  const limitMs = Math.max(0, Math.min(LIMIT_MS, LATEST_MS - elapsedMs));
  const limited = { ...context, signal: within(limitMs, context.signal) };
  const tried = await Promise.all(suppositions.map((supposition) => tryOne(limited, supposition, seen)));
  return tried.flat();
}

async function tryOne(
  context: Context,
  { hypothesis, host }: Supposition,
  seen: readonly Evidence[],
): Promise<readonly Evidence[]> {
  const other = await whatIfs.find((one) => one.hypothesis === hypothesis)?.otherWay(context, host, seen);
  if (other === undefined) return [];
  const tried = { kind: 'what-if-tried', hypothesis, host, using: other.using } as const;
  if (other.knownFailure !== undefined)
    return [{ ...tried, ...seenBy(ID, context), outcome: { ok: false, failure: other.knownFailure }, durationMs: 0 }];
  const startedAtMs = context.host.elapsedMs();
  const outcome = await askAgain(context, host, other);
  if (!outcome.ok && context.signal.aborted) return [];
  return [{ ...tried, ...seenBy(ID, context), outcome, durationMs: context.host.elapsedMs() - startedAtMs }];
}
