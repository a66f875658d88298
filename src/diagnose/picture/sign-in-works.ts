import type { Book } from '../book.ts';
import { hostsOf } from './hosts.ts';
import { handshakeOfApps, hostIn, routeOfApps, sameRoute } from './route-of-apps.ts';

/** Whether the sign-in host proved its name and gave the document it should, over the way that apps take. */
export function signInWorks(book: Book): boolean {
  const hosts = hostsOf(book, 'sign-in');
  return hosts.length > 0 && hosts.every((host) => handshakeOfApps(book, host)?.outcome.ok && documentCame(book, host));
}

const documentCame = (book: Book, host: string): boolean =>
  book
    .all('metadata-read')
    .filter(({ url, document }) => document === 'openid-configuration' && hostIn(url) === host)
    .some(({ route, asExpected }) => asExpected && sameRoute(route, routeOfApps(book, host)));
