import type { DeviceFacts, TicketAttempt } from '../../model/device.ts';
import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { hostsOf } from './hosts.ts';
import { signInWorks } from './sign-in-works.ts';

type Read = EvidenceOf<'device-state-read'>;

/** What the tools of the system said that fits; only `facts` of one tool belong together. */
export const deviceReads = (book: Book, fits: (facts: DeviceFacts) => boolean): readonly Read[] =>
  book.all('device-state-read').filter(({ facts }) => fits(facts));

/** Whether apps get their tickets from the system, and so sign in as whoever signed in to it. */
export const belongsToOrganisation = ({ join }: DeviceFacts): boolean => join === 'cloud' || join === 'hybrid';

/** What is older than a day tells how it was, not how it is. */
const FRESH_MS = 86_400_000;

/** Entries of the log of the token broker about the last day, by this computer's clock. */
export const freshEvents = (book: Book): readonly EvidenceOf<'event-read'>[] =>
  book.all('event-read').filter(({ at, seenAt }) => Date.parse(seenAt) - Date.parse(at) < FRESH_MS);

/** Tries to get a ticket that failed for the person who sits here; on shared computers somebody else's may be told. */
export const failedTickets = (book: Book): readonly { readonly read: Read; readonly attempt: TicketAttempt }[] =>
  deviceReads(book, speaksForPerson).flatMap((read) => {
    const { ticketAttempt: attempt } = read.facts;
    return attempt === undefined || isSomebodyElse(book, attempt) ? [] : [{ read, attempt }];
  });

/** Tools run by the system or under another account see the tickets of these. */
export const speaksForPerson = ({ spokeFor }: DeviceFacts): boolean =>
  spokeFor !== 'system' && spokeFor !== 'other-account';

function isSomebodyElse(book: Book, { user }: TicketAttempt): boolean {
  const accounts = book.all('device-state-read').flatMap(({ facts }) => facts.account ?? []);
  return user !== null && accounts.length > 0 && accounts.every((account) => !sameText(account, user));
}

export const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether the way to the service is at fault by itself, so that whatever the computer could not ask for says nothing about it. */
export const wayIsBroken = (book: Book): boolean => hostsOf(book, 'sign-in').length > 0 && !signInWorks(book);

/** NTE_* of a key that is gone or cannot be used, and every code of the security chip; also as NTSTATUS. */
export const tellsOfLostKeys = (code: string): boolean => /^0x[8C]0(?:0900[0-3]|2[89])/.test(code);
