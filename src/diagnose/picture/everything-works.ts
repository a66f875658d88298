import type { Book } from '../book.ts';
import { neededHosts } from './hosts.ts';
import { handshakeOfApps } from './route-of-apps.ts';
import { signInWorks } from './sign-in-works.ts';
import { lastTransfers } from './transfers.ts';

/** Whether every needed host proved its name and every download came whole. Stronger than that sign-in works. */
export const everythingWorks = (book: Book): boolean =>
  signInWorks(book) &&
  neededHosts(book).every((host) => handshakeOfApps(book, host)?.outcome.ok) &&
  lastTransfers(book).every(({ ended }) => ended === 'complete');
