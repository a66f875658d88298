import type { Question } from '../../../gather/check.ts';
import { type Gathered, gather } from '../../../gather/gather.ts';
import type { Phrases } from '../../../report/languages/phrases.ts';
import type { Attempt } from './attempt.ts';
import type { Here } from './here.ts';
import { lookingFor } from './words.ts';

/** Checks have limits of their own, all far below this. */
const LONGEST_LOOK_MS = 60_000;

type Told = { readonly phrases: Phrases };

/** What the checks see. null: not asked, as the service itself said what the matter is, or nothing is. */
export async function lookAfter(
  { ending, steps }: Attempt,
  question: Question,
  { computer, checks, interrupted, phrases }: Pick<Here, 'computer' | 'checks' | 'interrupted'> & Told,
  tell: (text: string) => void,
): Promise<Gathered | null> {
  const last = steps.at(-1);
  const hasSpoken = last === undefined || last.numbers.length > 0 || last.stopped === 'federation-fault';
  if (ending.outcome !== 'failed' || hasSpoken) return null;
  tell(lookingFor(last, phrases));
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(LONGEST_LOOK_MS)]);
  return await gather(computer(), question, { checks, signal });
}
