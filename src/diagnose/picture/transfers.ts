import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';

type Transfer = EvidenceOf<'transfer'>;

/** The tries of each file, in the order in which they were made. What did not go well was asked once more. */
export const triesOfFiles = (book: Book): readonly (readonly Transfer[])[] => [
  ...Map.groupBy(
    book.all('transfer').toSorted((one, other) => (one.seenAt < other.seenAt ? -1 : Number(one.seenAt > other.seenAt))),
    ({ url }) => url,
  ).values(),
];

/** How each file came in the end. */
export const lastTransfers = (book: Book): readonly Transfer[] =>
  triesOfFiles(book).flatMap((tries) => tries.at(-1) ?? []);
