import type { Book } from '../book.ts';
import { everythingWorks } from './everything-works.ts';
import { blockedListed, stopsWithout } from './listed-hosts.ts';

/** Whether signing in works, and Teams can start after it: no host of the list is blocked that it needs for that. */
export const teamsWorks = (book: Book): boolean =>
  everythingWorks(book) && blockedListed(book).every(({ name }) => stopsWithout(name) === 'part');
