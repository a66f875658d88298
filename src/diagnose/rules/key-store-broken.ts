import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { deviceReads, failedTickets, freshEvents, tellsOfLostKeys } from '../picture/device.ts';
import type { Ground, Rule } from '../rule.ts';

export const keyStoreBroken: Rule = {
  id: 'key-store-broken',
  explainsAway: ['broker-state-broken', 'device-not-registered', 'refresh-token-missing'],
  judge(book) {
    const proofs = [...tested(book), ...inTickets(book)];
    const signs = [...inJoining(book), ...logged(book)];
    if (proofs.length + signs.length === 0) return undefined;
    return { strength: proofs.length > 0 ? 'certain' : 'likely', because: [...proofs, ...signs] };
  },
};

const tested = (book: Book): readonly Ground[] => [
  ...deviceReads(book, ({ keyTest }) => keyTest === 'failed').map((evidence) => ({
    evidence,
    text: say`Windows tried to sign something with the key of this computer and could not`,
  })),
  ...deviceReads(book, ({ keysRecovering }) => keysRecovering === true).map((evidence) => ({
    evidence,
    text: say`Windows itself notes that the keys of this computer are lost and have to be made anew`,
  })),
];

const inTickets = (book: Book): readonly Ground[] =>
  failedTickets(book).flatMap(({ read, attempt: { status } }) =>
    status === null || !tellsOfLostKeys(status)
      ? []
      : [{ evidence: read, text: say`The last try to get a ticket for work apps failed for a key (${status})` }],
  );

const inJoining = (book: Book): readonly Ground[] =>
  deviceReads(book, ({ joinAttempt }) => tellsOfLostKeys(joinAttempt?.clientCode ?? '')).map((evidence) => ({
    evidence,
    text: say`Making this computer known to the organisation failed for a key (${evidence.facts.joinAttempt?.clientCode ?? ''})`,
  }));

/** The newest alone: the others say it again. */
const logged = (book: Book): readonly Ground[] =>
  freshEvents(book)
    .flatMap((evidence) =>
      evidence.codes
        .filter(tellsOfLostKeys)
        .map((code) => ({ evidence, text: say`Windows wrote that a key is gone or cannot be used (${code})` })),
    )
    .toSorted((one, other) => other.evidence.at.localeCompare(one.evidence.at))
    .slice(0, 1);
