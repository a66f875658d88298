import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';

type Asked = EvidenceOf<'revocation-asked'>;

/**
 * Addresses that the certificates of hosts name: those that answered, and those from which nothing came. One that takes the
 * connection and then is slow is neither: on a slow line everything is.
 */
export function revocationAddresses(book: Book): {
  readonly answering: readonly Asked[];
  readonly silent: readonly Asked[];
} {
  const asked = book.all('revocation-asked').filter(({ url }) => url !== null);
  return { answering: asked.filter(({ outcome }) => outcome.ok), silent: asked.filter(isShut) };
}

const isShut = ({ outcome }: Asked): boolean =>
  !outcome.ok && !(outcome.failure.operation === 'http-round-trip' && outcome.failure.word === 'timed-out');
