import { textOf } from '../model/said.ts';
import type { Book } from './book.ts';
import { breaksWithout } from './picture/hosts.ts';
import { listInWords } from './picture/in-words.ts';
import { blockedListed, stopsWithout } from './picture/listed-hosts.ts';
import { signInWorks } from './picture/sign-in-works.ts';

/** What is worth knowing about the Microsoft 365 list: hosts whose loss stops only a part, and a list that has changed. */
export const endpointNotes = (book: Book): readonly string[] => [
  ...(signInWorks(book) ? partsMissing(book) : []),
  ...listChanged(book),
];

const partsMissing = (book: Book): readonly string[] =>
  blockedListed(book)
    .filter(({ name }) => stopsWithout(name) === 'part')
    .map(({ name }) => `${name} cannot be reached. Signing in works without it. ${breaksWithout(name) ?? NEW}`);

const NEW = 'Microsoft added it to its list after this version of the program was made.';

function listChanged(book: Book): readonly string[] {
  return book.all('endpoint-list-read').flatMap(({ outcome, shippedAsOf }) => {
    if (!outcome.ok) return [];
    const { latest, added, removed } = outcome.value;
    const day = `${latest.slice(0, 4)}-${latest.slice(4, 6)}-${latest.slice(6, 8)}`;
    const changes = [
      ...(added.length === 0 ? [] : [`new are ${textOf(listInWords(added))}`]),
      ...(removed.length === 0 ? [] : [`no longer in it are ${textOf(listInWords(removed))}`]),
    ];
    if (changes.length === 0) return [];
    return [
      `Microsoft's list of hosts of ${day} is newer than the one of ${shippedAsOf} in this program: ${changes.join('; ')}.`,
    ];
  });
}
