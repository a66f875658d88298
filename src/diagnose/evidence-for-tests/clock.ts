import type { Evidence } from '../../model/evidence.ts';
import { type FailureWord, failed } from '../../model/failure.ts';
import { seen } from './seen.ts';

export const clock = (against: string, aheadSeconds: number): Evidence => ({
  kind: 'clock-compared',
  ...seen('clock-offset'),
  ...{ against, aheadSeconds, uncertaintySeconds: 0.5 },
  by: isTimeServer(against) ? 'sntp' : 'http-date',
});

export const noClock = (against: string, word: FailureWord = 'timed-out'): Evidence => ({
  kind: 'clock-not-compared',
  ...seen('clock-offset'),
  against,
  by: isTimeServer(against) ? 'sntp' : 'http-date',
  failure: failed('datagram', word).failure,
});

const isTimeServer = (name: string): boolean => name === 'time.windows.com' || name.includes('ntp');
