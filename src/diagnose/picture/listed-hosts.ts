import { endpointLists, type ListEntry, listedHost, type Stops } from '../../catalogue/endpoint-list/list.ts';
import type { FailureWord } from '../../model/failure.ts';
import type { Book } from '../book.ts';
import type { Handshake } from './answering-party.ts';
import { hostsOf, neededHosts } from './hosts.ts';
import { handshakeOfApps, handshakesOfApps } from './route-of-apps.ts';

/** Words with which a host is kept from answering. A certificate that does not fit is another matter. */
const CUT: ReadonlySet<FailureWord> = new Set([
  ...(['connection-reset', 'connection-closed', 'timed-out', 'tls-not-spoken'] as const),
]);

/** Whether something keeps a host from answering, apart from certificates. */
export function isCutOff({ outcome }: Handshake): boolean {
  if (outcome.ok) return false;
  const { operation, word } = outcome.failure;
  return operation !== 'tls-handshake' || CUT.has(word);
}

/**
 * The further hosts of the list that do not answer as they should. Where every host that matters most proves its name,
 * a wrong certificate elsewhere is a block as well: somebody answers in place of that host alone.
 */
export function blockedListed(book: Book): readonly Handshake[] {
  const isElsewhereFine = neededHosts(book).every((host) => handshakeOfApps(book, host)?.outcome.ok);
  const gone = new Set(
    book.all('endpoint-list-read').flatMap(({ outcome }) => (outcome.ok ? outcome.value.removed : [])),
  );
  const listed = hostsOf(book, 'listed').filter((host) => !gone.has(host));
  return handshakesOfApps(book, listed).filter(
    (handshake) => isCutOff(handshake) || (isElsewhereFine && !handshake.outcome.ok),
  );
}

/** What a host stops when it is blocked; a host that only the published list names is no reason to blame anybody. */
export const stopsWithout = (host: string): Stops => listedHost(host)?.stops ?? 'part';

/** The row of the list in which a host stands; undefined for one that only the published list names. */
export function rowOf(host: string): ListEntry | undefined {
  const list = Object.values(endpointLists).find(({ hosts }) => hosts.some((listed) => listed.host === host));
  const id = list?.hosts.find((listed) => listed.host === host)?.id;
  return list?.entries.find((entry) => entry.id === id);
}
