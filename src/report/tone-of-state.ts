import type { CheckStatus } from '../model/report.ts';
import type { Tone } from './style.ts';

/** How a check stands, to the eye; the words stand with the other phrases. */
export const toneOfState: Readonly<Record<'started' | CheckStatus, Tone>> = {
  started: 'unsure',
  done: 'good',
  skipped: 'faint',
  failed: 'bad',
  'timed-out': 'bad',
};
