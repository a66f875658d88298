import type { Progress } from '../gather/gather.ts';

/** Does what takes a while; tells how far it is. */
export type Begin<About, Report> = (
  about: About,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<Report>;

/** One examination or sign-in, from its start on. */
export type Run<About, Report> = {
  readonly id: string;
  readonly about: About;
  /** By check or part, the latest of each. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** Rejects when the program itself is at fault. */
  readonly report: Promise<Report>;
  hasEnded(): boolean;
  /** Calls with every progress from now on, until the signal ends it. */
  follow(listener: (progress: Progress) => void, signal: AbortSignal): void;
};

export type Runs<About, Report> = {
  /** Starts one, or gives the one that is under way: two at once would disturb each other. */
  start(about: About): Run<About, Report>;
  find(id: string): Run<About, Report> | undefined;
};

/** Somebody who goes back finds what they saw; nobody looks at older ones. */
const KEPT = 10;

/** What this program was asked to do, one after the other. `ended` ends the one that is under way. */
export function runsOf<About, Report>(begin: Begin<About, Report>, ended: AbortSignal): Runs<About, Report> {
  const runs: Run<About, Report>[] = [];
  let latest: Run<About, Report> | undefined;
  return {
    start(about) {
      if (latest !== undefined && !latest.hasEnded()) return latest;
      const id = String((Number(latest?.id) || 0) + 1);
      latest = openRun(id, about, (onProgress) => begin(about, ended, onProgress));
      runs.push(latest);
      if (runs.length > KEPT) runs.shift();
      return latest;
    },
    find: (id) => runs.find((run) => run.id === id),
  };
}

function openRun<About, Report>(
  id: string,
  about: About,
  begin: (onProgress: (progress: Progress) => void) => Promise<Report>,
): Run<About, Report> {
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
