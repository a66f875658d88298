import type { Failure } from '../failure.ts';
import type { Seen } from './seen.ts';

/** What was seen of the clock. */
export type ClockEvidence =
  | Seen<
      'clock-compared',
      { against: string; by: 'sntp' | 'http-date'; aheadSeconds: number; uncertaintySeconds: number }
    >
  | Seen<'clock-not-compared', { against: string; by: 'sntp' | 'http-date'; failure: Failure }>;
