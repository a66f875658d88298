import type { CloudName } from '../catalogue/endpoints.ts';
import type { Progress } from '../gather/gather.ts';
import type { ExplainedCode } from '../model/code.ts';
import type { CheckReport } from '../model/report.ts';

/** What an examination is about. */
export type About = {
  readonly code?: ExplainedCode | undefined;
  /** The address with which the person signs in; null when they did not say. */
  readonly user: string | null;
  readonly cloud: CloudName;
};

/** Examines this computer; tells how far it is. */
export type Examine = (
  about: About,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<CheckReport>;

/** One examination, from its start on. */
export type CheckRun = {
  readonly id: string;
  readonly about: About;
  /** By check, the latest of each. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** Rejects when the program itself is at fault. */
  readonly report: Promise<CheckReport>;
  hasEnded(): boolean;
  /** Calls with every progress from now on, until the signal ends it. */
  follow(listener: (progress: Progress) => void, signal: AbortSignal): void;
};

export type CheckRuns = {
  /** Starts one, or gives the one that is under way: two at once would disturb each other. */
  start(about: About): CheckRun;
  find(id: string): CheckRun | undefined;
};

/** Somebody who goes back finds what they saw; nobody looks at older ones. */
const KEPT = 10;

/** The examinations of this program. `ended` ends the one that is under way. */
export function checkRuns(examine: Examine, ended: AbortSignal): CheckRuns {
  const runs: CheckRun[] = [];
  let latest: CheckRun | undefined;
  return {
    start(about) {
      if (latest !== undefined && !latest.hasEnded()) return latest;
      latest = openRun(String((Number(latest?.id) || 0) + 1), about, (onProgress) => examine(about, ended, onProgress));
      runs.push(latest);
      if (runs.length > KEPT) runs.shift();
      return latest;
    },
    find: (id) => runs.find((run) => run.id === id),
  };
}

function openRun(
  id: string,
  about: About,
  begin: (onProgress: (progress: Progress) => void) => Promise<CheckReport>,
): CheckRun {
  const progress = new Map<string, Progress>();
  const listeners = new Set<(progress: Progress) => void>();
  let isUnderWay = true;
  const end = (): void => {
    isUnderWay = false;
  };
  const report = begin((latest) => {
    progress.set(latest.check.id, latest);
    for (const listener of listeners) listener(latest);
  });
  report.then(end, end);
  return {
    ...{ id, about, progress, report },
    hasEnded: () => !isUnderWay,
    follow(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
