import type { Book } from '../book.ts';
import { hostsOf, neededHosts } from './hosts.ts';
import { handshakeOfApps } from './route-of-apps.ts';

/** Whether a check saw enough that its silence about a cause means something. */
const SAW: Readonly<Record<string, (book: Book) => boolean>> = {
  'clock-offset': (book) => book.all('clock-compared').length > 0,
  'name-resolution': (book) => book.all('name-looked-up').length > 0,
  'tcp-connect': (book) => book.all('connection-attempted').length > 0,
  'tls-chain': (book) => neededHosts(book).some((host) => wasAnswered(book, host)),
  'http-transfer': (book) => book.all('transfer').some(({ answer }) => answer !== null),
  'sign-in-metadata': (book) => book.all('metadata-read').some(({ outcome }) => outcome.ok),
  'device-state': (book) => book.all('device-state-read').length > 0,
  'user-realm': (book) =>
    book.all('metadata-read').some(({ document, asExpected }) => document === 'user-realm' && asExpected),
  'endpoint-list': (book) => hostsOf(book, 'listed').some((host) => wasAnswered(book, host)),
  'smart-card': (book) =>
    book.all('card-readers-listed').length > 0 &&
    book.all('card-read').every(({ certificate, byWindows }) => (certificate ?? byWindows ?? null) !== null),
  'captive-portal': (book) => book.all('portal-probed').length > 0,
};

const wasAnswered = (book: Book, host: string): boolean => {
  const handshake = handshakeOfApps(book, host);
  return handshake !== undefined && (handshake.outcome.ok || handshake.outcome.failure.operation === 'tls-handshake');
};

/** Checks without an entry above answer by having run: no proxy set is an answer. */
export const sawEnough = (book: Book, check: string): boolean => SAW[check]?.(book) ?? true;
