import type { CheckStatus } from '../model/report.ts';
import type { Tone } from './style.ts';

/** How a check stands, in a word. */
export const checkStates: Readonly<Record<'started' | CheckStatus, { readonly word: string; readonly tone: Tone }>> = {
  started: { word: 'looking', tone: 'unsure' },
  done: { word: 'done', tone: 'good' },
  skipped: { word: 'left out', tone: 'faint' },
  failed: { word: 'failed', tone: 'bad' },
  'timed-out': { word: 'no answer', tone: 'bad' },
};
