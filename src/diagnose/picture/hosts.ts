import { listedHost } from '../../catalogue/endpoint-list/list.ts';
import type { Evidence, HostRole } from '../../model/evidence.ts';
import { asWritten, type Said } from '../../model/said.ts';
import type { Book } from '../book.ts';

type WithHost = { readonly name: string; readonly role: HostRole };

const hasHost = (piece: Evidence): piece is Evidence & WithHost => 'role' in piece && 'name' in piece;

/** Names of the hosts that the evidence speaks of, by role; alphabetical. */
export function hostsOf(book: Book, role: HostRole): readonly string[] {
  const names = book.evidence.filter(hasHost).filter((piece) => piece.role === role);
  return [...new Set(names.map(({ name }) => name))].sort();
}

const ROLES = ['sign-in', 'sign-in-files', 'teams'] as const;

/** Every host that Teams needs, the sign-in host first; without the control host. */
export const neededHosts = (book: Book): readonly string[] => ROLES.flatMap((role) => hostsOf(book, role));

/** What stops working without this host, without its full stop; undefined for a host that no cloud lists. */
export function breaksWithout(host: string): Said | undefined {
  const breaks = listedHost(host)?.breaks;
  return breaks === undefined ? undefined : asWritten(breaks.replace(/\.$/, ''));
}
