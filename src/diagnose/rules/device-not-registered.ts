import type { DeviceFacts, JoinAttempt } from '../../model/device.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import {
  belongsToOrganisation,
  deviceReads,
  failedTickets,
  freshEvents,
  tellsOfLostKeys,
  wayIsBroken,
} from '../picture/device.ts';
import { dayOf, listInWords } from '../picture/in-words.ts';
import { saidNumbers } from '../picture/said-by-service.ts';
import { trueInstant, trueTime } from '../picture/true-time.ts';
import type { Ground, Rule } from '../rule.ts';

const SAYINGS: Readonly<Record<number, Said>> = {
  50155: say`it cannot tell that this computer belongs to the organisation`,
  135011: say`this computer was switched off in the organisation`,
};

/** Nothing in the company's directory says where computers should be registered: then nobody asked for it. */
const NOT_ANNOUNCED = '0x801C001D';

export const deviceNotRegistered: Rule = {
  id: 'device-not-registered',
  explainsAway: ['refresh-token-missing', 'broker-state-broken'],
  judge(book) {
    const proofs = [...refused(book), ...runOut(book), ...saidNumbers(book, SAYINGS), ...saidToWindows(book)];
    const signs = [...logged(book), ...unfinished(book)];
    if (proofs.length + signs.length === 0) return undefined;
    return { strength: proofs.length > 0 ? 'certain' : 'likely', because: [...proofs, ...signs] };
  },
};

const refused = (book: Book): readonly Ground[] =>
  deviceReads(book, ({ recognition }) => recognition === 'refused').map((evidence) => ({
    evidence,
    text: say`The organisation refused this computer when it showed its certificate: it was switched off or deleted there`,
  }));

const runOut = (book: Book): readonly Ground[] =>
  deviceReads(book, ({ certificateEndsAt }) => certificateEndsAt !== undefined).flatMap((evidence) => {
    const { certificateEndsAt: end } = evidence.facts;
    return end === undefined || Date.parse(end) > trueInstant(evidence.seenAt, trueTime(book))
      ? []
      : [
          {
            evidence,
            text: say`The certificate by which the organisation knows this computer ran out on ${dayOf(end)}`,
          },
        ];
  });

const saidToWindows = (book: Book): readonly Ground[] =>
  failedTickets(book).flatMap(({ read, attempt }) => told(attempt.numbers).map((text) => ({ evidence: read, text })));

const logged = (book: Book): readonly Ground[] =>
  freshEvents(book)
    .flatMap((evidence) => told(evidence.numbers).map((text) => ({ evidence, text })))
    .slice(0, 1);

const told = (numbers: readonly number[]): readonly Said[] =>
  numbers.flatMap((number) => {
    const saying = SAYINGS[number];
    return saying === undefined ? [] : [say`The sign-in service told this computer that ${saying} (AADSTS${number})`];
  });

/** Somebody set registration up, and it did not come to its end. Lost keys and a broken way are causes of their own. */
const unfinished = (book: Book): readonly Ground[] =>
  deviceReads(book, (facts) => !belongsToOrganisation(facts)).flatMap((evidence) => {
    const attempt = meantJoin(evidence.facts);
    return attempt === undefined || wayIsBroken(book) ? [] : [{ evidence, text: endOf(attempt) }];
  });

function meantJoin({ joinAttempt: attempt }: DeviceFacts): JoinAttempt | undefined {
  if (attempt === undefined || attempt.clientCode === NOT_ANNOUNCED) return undefined;
  if (attempt.failedTests.includes('AD configuration')) return undefined;
  return tellsOfLostKeys(attempt.clientCode ?? '') ? undefined : attempt;
}

function endOf({ phase, clientCode, serverCode, failedTests }: JoinAttempt): Said {
  const codes = [clientCode, serverCode].filter((code) => code !== null);
  const step = phase === null ? '' : say` in the step "${phase}"`;
  const tests = failedTests.length === 0 ? '' : say`; what failed: ${listInWords(failedTests)}`;
  const numbers = codes.length === 0 ? '' : ` (${codes.join(', ')})`;
  return say`This computer tried to make itself known to the organisation and stopped${step}${numbers}${tests}`;
}
