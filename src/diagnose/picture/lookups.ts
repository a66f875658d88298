import type { EvidenceOf } from '../../model/evidence.ts';
import type { FailureWord } from '../../model/failure.ts';
import type { Book } from '../book.ts';

type Lookup = EvidenceOf<'name-looked-up'>;

/** A resolver that says nothing at all. */
const SILENT: ReadonlySet<FailureWord> = new Set([
  ...(['timed-out', 'connection-refused', 'host-unreachable', 'network-unreachable'] as const),
]);

export const NOT_THERE: ReadonlySet<FailureWord> = new Set(['name-not-found', 'no-address']);

export const FAILING: ReadonlySet<FailureWord> = new Set(['resolver-failed', 'resolver-refused']);

export const isSilent = (lookup: Lookup): boolean => !lookup.outcome.ok && SILENT.has(lookup.outcome.failure.word);

export const failsWith = (lookup: Lookup, words: ReadonlySet<FailureWord>): boolean =>
  !lookup.outcome.ok && words.has(lookup.outcome.failure.word);

/** What apps get for a name; undefined when it was not asked. */
export const bySystem = (book: Book, name: string): Lookup | undefined =>
  book.all('name-looked-up').find((lookup) => lookup.name === name && lookup.by === 'system');

/** What each configured resolver says to a name. */
export const byResolvers = (book: Book, name: string): readonly Lookup[] =>
  book.all('name-looked-up').filter((lookup) => lookup.name === name && lookup.by !== 'system');

/** Whether apps get no address for a name. False when it was not asked. */
export const isUnresolved = (book: Book, name: string): boolean => bySystem(book, name)?.outcome.ok === false;

export const addressesIn = (lookup: Lookup | undefined): readonly string[] =>
  lookup?.outcome.ok ? lookup.outcome.value.addresses : [];
