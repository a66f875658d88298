import type { SignInErrorCode } from './sign-in-error.ts';
import type { Stage } from './stage.ts';
import data from './status-codes.json' with { type: 'json' };

/** Everything that is known of why signing in stopped. */
export type Symptom = {
  readonly stage: Stage;
  readonly refusal: SignInErrorCode;
  /** What the network did, in the words of whoever sent the request; null when it did its part. */
  readonly operation: string | null;
  readonly word: string | null;
  /** Whether an answer had begun when the connection went. */
  readonly answerBegan: boolean;
  readonly status: number | null;
  /** The OAuth word; empty when none came. */
  readonly error: string;
  /** AADSTS numbers, the deciding one first. */
  readonly numbers: readonly number[];
  /** What the card did; absent where none was asked. */
  readonly card?: CardWord | undefined;
};

/** Why a card does not vouch for its holder. */
export type CardWord = 'pin-wrong' | 'pin-locked' | 'no-card';

export type Row = {
  readonly when: {
    readonly stage?: string;
    readonly refusal?: readonly string[];
    readonly operation?: string;
    readonly word?: readonly string[];
    readonly answerBegan?: boolean;
    readonly status?: readonly number[];
    readonly number?: readonly number[];
    readonly card?: readonly string[];
  };
  readonly code: string;
  readonly source: string;
};

export const rows: readonly Row[] = data.rows;

/** The broker's numbers for the OAuth words; 0 is not used. @see ADAL's ERROR_ADAL_SERVER_ERROR_… */
const OAUTH_WORDS = [
  ...['', 'unauthorized_client', 'invalid_request', 'invalid_grant', 'access_denied', 'temporarily_unavailable'],
  ...['unsupported_response_type', 'invalid_scope', 'server_error', 'invalid_client', 'unsupported_grant_type'],
  ...['invalid_resource', 'interaction_required'],
];

/** What the broker shows for a word that has no number. */
const UNKNOWN_WORD = 0x64;

/** The code that Teams would show; null when it would show none, as when the person closed the window. */
export function statusCodeFor(symptom: Symptom): string | null {
  const [number] = symptom.numbers;
  // The page shows its number itself, and no window of the broker.
  if (symptom.refusal === 'page-refused' && number !== undefined) return `AADSTS${number}`;
  // Nothing went wrong but that the person did not come back in time.
  if (symptom.stage === 'authorize' && symptom.refusal === 'timed-out') return null;
  const row = rows.find(({ when }) => fits(when, symptom));
  if (row !== undefined) return row.code;
  if (symptom.error !== '') return hex(0xcaa2_0000 | brokerNumber(symptom.error));
  if (symptom.status !== null && symptom.status >= 300) return hex(0xcaa3_0000 | symptom.status);
  return number === undefined ? null : `AADSTS${number}`;
}

const brokerNumber = (word: string): number => {
  const index = OAUTH_WORDS.indexOf(word);
  return index > 0 ? index : UNKNOWN_WORD;
};

const hex = (code: number): string => `0x${(code >>> 0).toString(16).toUpperCase()}`;

const fits = (
  when: Row['when'],
  { stage, refusal, operation, word, answerBegan, status, numbers, card }: Symptom,
): boolean =>
  (when.stage === undefined || when.stage === stage) &&
  (when.refusal === undefined || when.refusal.includes(refusal)) &&
  (when.operation === undefined || when.operation === operation) &&
  (when.word === undefined || (word !== null && when.word.includes(word))) &&
  (when.answerBegan === undefined || when.answerBegan === answerBegan) &&
  (when.status === undefined || (status !== null && when.status.includes(status))) &&
  (when.card === undefined || (card !== undefined && when.card.includes(card))) &&
  (when.number === undefined || when.number.some((number) => numbers.includes(number)));
