import type { Offer, Proof } from '../model/remedy.ts';
import type { CheckReport } from '../model/report.ts';

/**
 * What the check says after a remedy. It helped when its cause is gone and the check that proves it did its work. Other findings may
 * be left: they have remedies of their own.
 */
export function proofOf({ cause, provenBy }: Pick<Offer, 'cause' | 'provenBy'>, after: CheckReport): Proof {
  if (cause === null) return 'could-not-be-told';
  if ([...after.findings, ...after.folded].some(({ rule }) => rule === cause)) return 'did-not-help';
  const isLookedAt = after.checks.some(({ id, status }) => id === provenBy && status === 'done');
  return isLookedAt ? 'helped' : 'could-not-be-told';
}
