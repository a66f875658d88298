import type { Strength } from '../../model/report.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import type { Ground, Rule } from '../rule.ts';
import { failedTickets } from './device.ts';
import { signedIn, stoppedSteps } from './sign-in-steps.ts';

/** What the numbers say, as the end of the sentence "The sign-in service says that …". */
type Sayings = Readonly<Record<number, Said>>;

/** Where a sign-in stopped with one of these numbers. Only the number that decides counts, the others are its company. */
export const saidNumbers = (book: Book, sayings: Sayings): readonly Ground[] =>
  stoppedSteps(book).flatMap((evidence) => {
    const [number] = evidence.numbers;
    const saying = number === undefined ? undefined : sayings[number];
    return number === undefined || saying === undefined
      ? []
      : [{ evidence, text: say`The sign-in service says that ${saying} (AADSTS${number})` }];
  });

/** The same where the system asked for its ticket and not the person. A real sign-in that went through is newer. */
const saidToSystem = (book: Book, sayings: Sayings): readonly Ground[] =>
  (signedIn(book) ? [] : failedTickets(book)).flatMap(({ read, attempt: { numbers } }) => {
    const [number] = numbers;
    const saying = number === undefined ? undefined : sayings[number];
    return number === undefined || saying === undefined
      ? []
      : [
          {
            evidence: read,
            text: say`When this computer last asked for its ticket, the sign-in service said that ${saying} (AADSTS${number})`,
          },
        ];
  });

/** The same in the system's own codes, where no number of the service came through. */
export const notedBySystem = (book: Book, sayings: Readonly<Record<string, Said>>): readonly Ground[] =>
  (signedIn(book) ? [] : failedTickets(book)).flatMap(({ read, attempt: { numbers, status } }) => {
    const saying = numbers.length > 0 || status === null ? undefined : sayings[status];
    return status === null || saying === undefined
      ? []
      : [
          {
            evidence: read,
            text: say`When this computer last asked for its ticket, it noted that ${saying} (${status})`,
          },
        ];
  });

/** A rule for a cause that the service itself names. Its number is the proof: nobody else could know. */
export const saidByService = (
  id: string,
  sayings: Sayings,
  strength: Strength = 'certain',
  noted: Readonly<Record<string, Said>> = {},
): Rule => ({
  id,
  explainsAway: ['refresh-token-missing'],
  judge(book) {
    const said = [...saidNumbers(book, sayings), ...saidToSystem(book, sayings)];
    if (said.length > 0) return { strength, because: said };
    const signs = notedBySystem(book, noted);
    return signs.length === 0 ? undefined : { strength: 'likely', because: signs };
  },
});
