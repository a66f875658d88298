import type { Book } from '../book.ts';
import { proxyInUse } from './proxy-in-use.ts';
import { routeOfApps } from './route-of-apps.ts';

/** Whether apps depend on this computer's DNS to reach a host. A proxy that was reached looks names up itself. */
export function needsNames(book: Book, host: string): boolean {
  if (routeOfApps(book, host).via === 'direct') return true;
  const contact = proxyInUse(book);
  return contact?.outcome.ok === false && contact.outcome.failure.operation === 'resolve';
}
