import type { StageTimes } from '../../model/evidence.ts';
import type { Host } from '../host/host.ts';

/** Notes how long the stages of one request take. */
export type Stopwatch = {
  /** What was noted so far. */
  readonly times: StageTimes;
  /** Does a part of a stage and adds the time that it took, also when it came to nothing. */
  time<T>(stage: keyof StageTimes, work: () => Promise<T>): Promise<T>;
};

export function stopwatch(host: Pick<Host, 'elapsedMs'>): Stopwatch {
  const times: { -readonly [Stage in keyof StageTimes]: StageTimes[Stage] } = {};
  return {
    times,
    async time(stage, work) {
      const startedAtMs = host.elapsedMs();
      const result = await work();
      times[stage] = (times[stage] ?? 0) + host.elapsedMs() - startedAtMs;
      return result;
    },
  };
}
