import type { DeviceFacts, TicketAttempt } from '../../model/device.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { belongsToOrganisation, deviceReads, failedTickets, speaksForPerson, wayIsBroken } from '../picture/device.ts';
import { trueInstant, trueTime } from '../picture/true-time.ts';
import type { Ground, Rule } from '../rule.ts';

export const refreshTokenMissing: Rule = {
  id: 'refresh-token-missing',
  explainsAway: [],
  judge(book) {
    // Without a way to the service nobody gets a ticket; with an account of this computer alone nobody should.
    if (wayIsBroken(book) || hasLocalAccount(book)) return undefined;
    const because = [...missing(book), ...failures(book)];
    return because.length === 0 ? undefined : { strength: 'likely', because };
  },
};

const hasLocalAccount = (book: Book): boolean => deviceReads(book, ({ account }) => account === null).length > 0;

const LACKS: Readonly<Partial<Record<NonNullable<DeviceFacts['ticket']>, Said>>> = {
  missing: say`This computer belongs to the organisation, but holds no ticket for work apps for this person`,
  'run-out': say`The ticket for work apps has run out and was not renewed`,
};

const missing = (book: Book): readonly Ground[] =>
  deviceReads(book, (facts) => belongsToOrganisation(facts) && speaksForPerson(facts)).flatMap((evidence) => {
    const { ticket = 'present', ticketEndsAt: end } = evidence.facts;
    const isOver = end !== undefined && Date.parse(end) < trueInstant(evidence.seenAt, trueTime(book));
    const text = LACKS[ticket === 'present' && isOver ? 'run-out' : ticket];
    return text === undefined ? [] : [{ evidence, text }];
  });

/** Told only while no later try went well, so a ticket that is still there is about to run out. */
const failures = (book: Book): readonly Ground[] =>
  failedTickets(book).map(({ read, attempt }) => ({ evidence: read, text: endOf(attempt) }));

function endOf({ purpose, at, status, httpError, description }: TicketAttempt): Said {
  const when = at === null ? '' : say` at ${at.slice(0, 16).replace('T', ' ')} UTC`;
  const network = httpError ? say`, network error ${httpError}` : '';
  const code = status === null ? '' : say` (${status}${network})`;
  const words = description === null ? '' : say`: ${description}`;
  return purpose === 'get'
    ? say`The last try to get it${when} failed${code}${words}`
    : say`The last try to renew it${when} failed${code}${words}`;
}
