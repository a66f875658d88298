import { inRow, type Said, say } from '../model/said.ts';
import type { Book } from './book.ts';
import { breaksWithout } from './picture/hosts.ts';
import { listInWords } from './picture/in-words.ts';
import { blockedListed, stopsWithout } from './picture/listed-hosts.ts';
import { signInWorks } from './picture/sign-in-works.ts';

/** What is worth knowing about the Microsoft 365 list: hosts whose loss stops only a part, and a list that has changed. */
export const endpointNotes = (book: Book): readonly Said[] => [
  ...(signInWorks(book) ? partsMissing(book) : []),
  ...listChanged(book),
];

const partsMissing = (book: Book): readonly Said[] =>
  blockedListed(book)
    .filter(({ name }) => stopsWithout(name) === 'part')
    .map(({ name }) => say`${name} cannot be reached. Signing in works without it. ${whatBreaks(name)}`);

function whatBreaks(host: string): Said {
  const breaks = breaksWithout(host);
  return breaks === undefined
    ? say`Microsoft added it to its list after this version of the program was made.`
    : say`${breaks}.`;
}

function listChanged(book: Book): readonly Said[] {
  return book.all('endpoint-list-read').flatMap(({ outcome, shippedAsOf }) => {
    if (!outcome.ok) return [];
    const { latest, added, removed } = outcome.value;
    const day = `${latest.slice(0, 4)}-${latest.slice(4, 6)}-${latest.slice(6, 8)}`;
    const changes = changesInWords(added, removed);
    if (changes === undefined) return [];
    return [
      say`Microsoft's list of hosts of ${day} is newer than the one of ${shippedAsOf} in this program: ${changes}.`,
    ];
  });
}

function changesInWords(added: readonly string[], removed: readonly string[]): Said | undefined {
  const [fresh, gone] = [say`new are ${listInWords(added)}`, say`no longer in it are ${listInWords(removed)}`];
  if (added.length > 0 && removed.length > 0) return inRow([fresh, gone]);
  if (added.length > 0) return fresh;
  return removed.length > 0 ? gone : undefined;
}
