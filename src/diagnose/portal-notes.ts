import { type Said, say } from '../model/said.ts';
import type { Book } from './book.ts';
import { inPlaceOfControl, saidByNetwork } from './picture/portal-signs.ts';
import { teamsWorks } from './picture/teams-works.ts';

/** From here on a meeting might be cut off in its middle. */
const SOON_SECONDS = 3_600;

/** What is worth knowing about the log-in of this network, while Teams works. */
export const portalNotes = (book: Book): readonly Said[] =>
  teamsWorks(book) ? [...forOtherPages(book), ...endsSoon(book)] : [];

function forOtherPages(book: Book): readonly Said[] {
  const signs = [...saidByNetwork(book), ...inPlaceOfControl(book).filter(({ isPlain }) => isPlain)];
  if (signs.length === 0) return [];
  const page = signs.find((sign) => sign.page !== null)?.page;
  const where = page ? ` (${page})` : '';
  return [say`This network wants a log-in for other pages${where}; what Teams needs works without it.`];
}

const endsSoon = (book: Book): readonly Said[] =>
  book.all('portal-announced').flatMap(({ outcome }) => {
    const { captive, secondsRemaining } = outcome.ok ? outcome.value : { captive: true, secondsRemaining: null };
    if (captive || secondsRemaining === null || secondsRemaining > SOON_SECONDS) return [];
    const minutes = Math.floor(secondsRemaining / 60);
    return [say`The log-in to this network ends in ${minutes} minutes; then it wants a new one.`];
  });
