import type { CardFacts, CardKeyTrial } from '../../model/card.ts';
import type { Evidence, EvidenceOf, RevocationFacts } from '../../model/evidence.ts';
import { failureInWords } from '../../model/failure.ts';
import { inRow, type Said, say } from '../../model/said.ts';

/** What was seen of cards, in one line. */
export function cardsInWords(evidence: readonly Evidence[]): Said {
  const readers = evidence.flatMap((seen) => (seen.kind === 'card-readers-listed' ? seen.readers : []));
  const told = evidence.flatMap((seen) => {
    if (seen.kind === 'card-read') return [cardInWords(seen)];
    if (seen.kind === 'card-revocation-asked') return [revocationInWords(seen)];
    return seen.kind === 'card-key-tried' ? [TRIALS[seen.result]] : [];
  });
  if (told.length > 0) return inRow(told);
  return readers.length === 0 ? say`No reader is connected` : say`No card is in the reader`;
}

const FORMS: Readonly<Partial<Record<CardFacts['form'], (reader: string) => Said>>> = {
  silent: (reader) => say`the card in ${reader} does not answer`,
  removed: (reader) => say`the card in ${reader} was pulled out while it was read`,
  other: (reader) => say`the card in ${reader} could not be read further`,
};

function cardInWords({ reader, form, model, pinTriesLeft, certificate, byWindows }: CardFacts): Said {
  if (byWindows !== undefined)
    return say`the card in ${reader}, told by Windows: certificate of ${byWindows.issuerName}`;
  const ended = FORMS[form];
  if (ended !== undefined) return ended(reader);
  const card = model === undefined ? say`the card in ${reader}` : say`${model} in ${reader}`;
  const tries = pinTriesLeft === null ? '' : triesLeft(pinTriesLeft);
  if (certificate === null) return say`${card}: certificate not looked at${tries}`;
  if (certificate === 'none') return say`${card}: certificate none${tries}`;
  if (certificate === 'unreadable') return say`${card}: certificate unreadable${tries}`;
  return say`${card}: certificate of ${certificate.issuerName}, until ${certificate.notAfter.slice(0, 10)}${tries}`;
}

const triesLeft = (count: number): Said =>
  count === 1 ? say`, 1 try for the PIN left` : say`, ${count} tries for the PIN left`;

const revocationInWords = ({ url, outcome }: EvidenceOf<'card-revocation-asked'>): Said =>
  say`${hostIn(url)}: ${outcome.ok ? STATUSES[outcome.value.status] : failureInWords(outcome.failure)}`;

const STATUSES: Readonly<Record<RevocationFacts['status'], Said>> = {
  good: say`good`,
  revoked: say`revoked`,
  unknown: say`unknown`,
};

const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

const TRIALS: Readonly<Record<CardKeyTrial['result'], Said>> = {
  fits: say`its key fits the certificate`,
  'fits-not': say`its key does not fit the certificate`,
  'pin-wrong': say`it refused the PIN`,
  'pin-locked': say`its PIN is locked`,
  refused: say`its key was not tried: too few tries are left to risk one`,
  'not-allowed': say`its key was not tried: no PIN was given`,
  removed: say`it was pulled out before it signed`,
  silent: say`it did not answer when it was to sign; a key with a button waits for a touch`,
  'no-signature': say`it gave no signature`,
};
