import type { EvidenceOf } from '../../../model/evidence.ts';
import { filled, type Phrases } from '../../../report/languages/phrases.ts';
import { padded, widthOf } from '../../../report/wrap.ts';
import type { StageReport } from '../../../signin/sign-in.ts';
import type { Asked } from './plan-of.ts';

/** What is about to happen, before it does. */
export const intention = (
  authority: string,
  by: Asked['by'],
  isSaved: boolean,
  { signInHere: says }: Phrases,
): string => [filled(says.forReal, { authority }), isSaved ? says.saved : says.ways[by], says.kept, '', ''].join('\n');

/** One line for each part, with its time. */
export function stageLine(
  { stage, durationMs, error }: StageReport,
  { signIn: { stages }, signInHere }: Phrases,
): string {
  const widest = Math.max(...Object.values(stages).map(widthOf));
  const time = `${Math.round(durationMs)} ms`.padStart(10);
  return `${padded(stages[stage], widest)} ${time}${error === null ? '' : `  ${filled(signInHere.stopped, { why: error.code.replaceAll('-', ' ') })}`}\n`;
}

/** Why the checks run now. */
export const lookingFor = ({ stage, stopped }: EvidenceOf<'sign-in-step'>, { signInHere: says }: Phrases): string =>
  stage === 'authorize' && stopped === 'timed-out' ? says.lookingWhetherOpen : says.lookingWhy;
