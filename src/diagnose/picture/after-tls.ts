import type { EvidenceOf, Route } from '../../model/evidence.ts';
import type { FailureWord } from '../../model/failure.ts';
import type { Book } from '../book.ts';
import { hostIn } from './route-of-apps.ts';
import { lastTransfers } from './transfers.ts';

/** A request whose way was open and secure, and that got no answer. */
type Unanswered = {
  readonly evidence: EvidenceOf<'transfer'> | EvidenceOf<'metadata-read'>;
  readonly host: string;
  readonly route: Route;
  readonly word: FailureWord;
};

/** Requests that failed after TLS, before the first line of an answer. */
export function unansweredRequests(book: Book): readonly Unanswered[] {
  const transfers = lastTransfers(book)
    .filter(({ answer }) => answer === null)
    .map((evidence) => ({ evidence, failure: evidence.failure }));
  const documents = book
    .all('metadata-read')
    .map((evidence) => ({ evidence, failure: evidence.outcome.ok ? null : evidence.outcome.failure }));
  return [...transfers, ...documents].flatMap(({ evidence, failure }) =>
    failure?.operation === 'http-round-trip'
      ? [{ evidence, host: hostIn(evidence.url), route: evidence.route, word: failure.word }]
      : [],
  );
}

/** Whether any request at all got an answer. */
export const anythingAnswered = (book: Book): boolean =>
  book.all('transfer').some(({ answer }) => answer !== null) ||
  book.all('metadata-read').some(({ outcome }) => outcome.ok);
