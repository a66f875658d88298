import type { Book } from '../book.ts';
import { type Handshake, partyOf } from './answering-party.ts';
import { neededHosts } from './hosts.ts';
import { handshakesOfApps } from './route-of-apps.ts';

/** Two hosts whose certificates run out on the same day by chance are one too many. */
const HOSTS_NEEDED = 2;

/**
 * The handshakes of all hosts that showed a certificate, when every one of them is out of its dates by this computer's clock;
 * otherwise none. So many at once is the clock, not the certificates.
 */
export function allOutOfDate(book: Book): readonly Handshake[] {
  const shown = handshakesOfApps(book, neededHosts(book)).filter(({ chain }) => chain.length > 0);
  const isClock = shown.length >= HOSTS_NEEDED && shown.every((handshake) => partyOf(handshake) === 'out-of-date');
  return isClock ? shown : [];
}
