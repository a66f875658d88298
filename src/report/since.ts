import type { CheckReport, Finding } from '../model/report.ts';
import { type Block, item, listed, strong } from './block.ts';
import { filled, type Phrases } from './languages/phrases.ts';

/** What became of the causes of an earlier report. */
export type Since = {
  readonly gone: readonly Finding[];
  /** Also when it is but a consequence of another cause by now. */
  readonly still: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** What had shown it was not looked at this time, so nobody knows. */
  readonly unseen: readonly Finding[];
};

/** Compares by causes: how often one shows is no matter. */
export function since(before: CheckReport, now: CheckReport): Since {
  const isNow = has([...now.findings, ...now.folded]);
  const wasBefore = has([...before.findings, ...before.folded]);
  const vanished = before.findings.filter((finding) => !isNow(finding));
  return {
    gone: vanished.filter((finding) => wasLookedAt(finding, now)),
    still: before.findings.filter(isNow),
    fresh: now.findings.filter((finding) => !wasBefore(finding)),
    unseen: vanished.filter((finding) => !wasLookedAt(finding, now)),
  };
}

const has =
  (all: readonly Finding[]) =>
  ({ rule }: Finding): boolean =>
    all.some((one) => one.rule === rule);

/** Whether every check that had shown it, and ran this time, was done; at least one has to be. */
function wasLookedAt({ because }: Finding, { checks }: CheckReport): boolean {
  const from = new Set(because.flatMap(({ from }) => ('check' in from ? [from.check] : [])));
  const again = checks.filter(({ id }) => from.has(id));
  return again.length > 0 && again.every(({ status }) => status === 'done');
}

/** What stands before the verdict of a second examination; nothing where neither found anything. Both reports are in the language of the phrases. */
export function sinceBlocks(before: CheckReport, now: CheckReport, { label, since: says }: Phrases): readonly Block[] {
  const { gone, still, fresh, unseen } = since(before, now);
  const points = (word: string, findings: readonly Finding[]) =>
    findings.map(({ title }) => item(strong(filled(label, { label: word })), title));
  return listed(says.heading, [
    ...points(says.gone, gone),
    ...points(says.still, still),
    ...points(says.fresh, fresh),
    ...points(says.unseen, unseen),
  ]);
}

/** The same for programs, by the ids of causes. */
export function sinceJson(before: CheckReport, now: CheckReport) {
  const { gone, still, fresh, unseen } = since(before, now);
  const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);
  return {
    ...{ madeAt: before.madeAt, gone: ids(gone), still: ids(still), new: ids(fresh), notLookedAt: ids(unseen) },
  };
}
