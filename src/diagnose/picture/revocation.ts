import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';

type Asked = EvidenceOf<'revocation-asked'>;

/** Addresses that the certificates of hosts name: those that answered, and those from which nothing came. */
export function revocationAddresses(book: Book): {
  readonly answering: readonly Asked[];
  readonly silent: readonly Asked[];
} {
  const asked = book.all('revocation-asked').filter(({ url }) => url !== null);
  return { answering: asked.filter(({ outcome }) => outcome.ok), silent: asked.filter(({ outcome }) => !outcome.ok) };
}
