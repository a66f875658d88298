import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';

type Step = EvidenceOf<'sign-in-step'>;

/** The steps of a real sign-in, in the order in which they happened; none when nobody tried. */
export const signInSteps = (book: Book): readonly Step[] =>
  book.all('sign-in-step').toSorted((one, other) => one.place - other.place);

/** Whether a real sign-in went through to the end: the keys prove the last token. */
export function signedIn(book: Book): boolean {
  const last = signInSteps(book).at(-1);
  return last !== undefined && last.stage === 'keys' && last.stopped === null;
}

/** The steps that stopped a sign-in. What the person got past in the end stopped nothing. */
export const stoppedSteps = (book: Book): readonly Step[] =>
  signedIn(book) ? [] : signInSteps(book).filter(({ stopped }) => stopped !== null);
