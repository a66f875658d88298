import type { EvidenceOf } from '../model/evidence.ts';
import { type Said, say } from '../model/said.ts';
import type { Book } from './book.ts';
import { cards } from './picture/cards.ts';

/** What is to be known of cards that is no cause: what was not tried and why, and what went well. */
export const cardNotes = (book: Book): readonly Said[] => [
  ...book.all('card-key-tried').flatMap((trial) => TRIALS[trial.result]?.(trial) ?? []),
  ...(cards(book).some(isOfUnknownIssuer) ? [UNKNOWN_ISSUER] : []),
];

type Trial = EvidenceOf<'card-key-tried'>;

const TRIALS: Readonly<Partial<Record<Trial['result'], (trial: Trial) => Said>>> = {
  fits: () => say`The card signed with its PIN: its key fits its certificate.`,
  refused: ({ pinTriesLeft }) =>
    pinTriesLeft === 0
      ? say`The card was not asked to sign: its PIN is locked.`
      : say`The card was not asked to sign: with one try left, a mistyped PIN would lock it. Type the PIN only where you are sure, or have the card unblocked.`,
  'not-allowed': () => say`The card was not asked to sign, because no PIN was given.`,
  'no-signature': () =>
    say`The card was asked to sign and gave no signature, for another reason than its PIN; whether its key fits is not known.`,
};

const isOfUnknownIssuer = ({ certificate }: EvidenceOf<'card-read'>): boolean =>
  certificate !== null &&
  typeof certificate === 'object' &&
  certificate.trust === null &&
  certificate.computerTrust !== 'accepted' &&
  !certificate.isSelfSigned;

const UNKNOWN_ISSUER = say`This computer knows nobody who vouches for the certificate on the card. Whether the organisation does was not looked at: name its authorities with --card-roots.`;
