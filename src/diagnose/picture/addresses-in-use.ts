import { familyOf } from '../../model/family-of.ts';
import type { Book } from '../book.ts';
import { addressesIn, bySystem } from './lookups.ts';
import { attemptsTo, wordOf } from './reach.ts';
import { handshakeOfApps } from './route-of-apps.ts';

/**
 * The addresses that decide whether a host is reached straight, of those that its name leads to: the family that answered
 * the handshake; where none did, those of families that this network carries. All of them where nothing tells more.
 */
export function addressesInUse(book: Book, host: string): readonly string[] {
  const known = addressesIn(bySystem(book, host));
  const answering = handshakeOfApps(book, host)?.address;
  const without = new Set(attemptsTo(book, host).flatMap((one) => (hasNoRoute(one) ? [one.family] : [])));
  const used = known.filter((address) =>
    answering ? familyOf(address) === familyOf(answering) : !without.has(familyOf(address)),
  );
  return used.length > 0 ? used : known;
}

const hasNoRoute = (attempt: Parameters<typeof wordOf>[0]): boolean => wordOf(attempt) === 'network-unreachable';
