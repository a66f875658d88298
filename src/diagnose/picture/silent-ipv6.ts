import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { hostsOf, neededHosts } from './hosts.ts';
import { attemptsTo, wordOf } from './reach.ts';

type Attempt = EvidenceOf<'connection-attempted'>;

const isSilent = (attempt: Attempt): boolean => attempt.family === 6 && wordOf(attempt) === 'timed-out';

/** Attempts over IPv6 that nothing came back for, to needed hosts that answer over IPv4. What is refused at once costs no time. */
export const silentOverIpv6 = (book: Book): readonly Attempt[] =>
  neededHosts(book).flatMap((host) => {
    const attempts = attemptsTo(book, host);
    const v6 = attempts.filter(({ family }) => family === 6);
    const lives = attempts.some(({ family, outcome }) => family === 4 && outcome.ok);
    return lives && v6.every(isSilent) ? v6.slice(0, 1) : [];
  });

/** Whether any host at all answers over IPv6. */
export const ipv6Carries = (book: Book): boolean =>
  [...neededHosts(book), ...hostsOf(book, 'control')]
    .flatMap((host) => attemptsTo(book, host))
    .some(({ family, outcome }) => family === 6 && outcome.ok);
