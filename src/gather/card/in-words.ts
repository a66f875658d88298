import type { CardFacts, CardKeyTrial } from '../../model/card.ts';
import type { Evidence, EvidenceOf } from '../../model/evidence.ts';

/** What was seen of cards, in one line. */
export function cardsInWords(evidence: readonly Evidence[]): string {
  const readers = evidence.flatMap((seen) => (seen.kind === 'card-readers-listed' ? seen.readers : []));
  const told = evidence.flatMap((seen) => {
    if (seen.kind === 'card-read') return [cardInWords(seen)];
    if (seen.kind === 'card-revocation-asked') return [revocationInWords(seen)];
    return seen.kind === 'card-key-tried' ? [TRIALS[seen.result]] : [];
  });
  if (told.length > 0) return told.join('; ');
  return readers.length === 0 ? 'No reader is connected' : 'No card is in the reader';
}

const FORMS: Readonly<Partial<Record<CardFacts['form'], string>>> = {
  silent: 'does not answer',
  removed: 'was pulled out while it was read',
  other: 'could not be read further',
};

function cardInWords({ reader, form, model, pinTriesLeft, certificate, byWindows }: CardFacts): string {
  if (byWindows !== undefined) return `the card in ${reader}, told by Windows: certificate of ${byWindows.issuerName}`;
  const end = FORMS[form];
  if (end !== undefined) return `the card in ${reader} ${end}`;
  const card = model === undefined ? `the card in ${reader}` : `${model} in ${reader}`;
  const tries = pinTriesLeft === null ? '' : `, ${triesInWords(pinTriesLeft)} for the PIN left`;
  if (certificate === null || typeof certificate === 'string')
    return `${card}: certificate ${certificate ?? 'not looked at'}${tries}`;
  return `${card}: certificate of ${certificate.issuerName}, until ${certificate.notAfter.slice(0, 10)}${tries}`;
}

/** `1 try`, `3 tries`. */
export const triesInWords = (count: number): string => (count === 1 ? '1 try' : `${count} tries`);

const revocationInWords = ({ url, outcome }: EvidenceOf<'card-revocation-asked'>): string =>
  outcome.ok
    ? `${hostIn(url)}: ${outcome.value.status}`
    : `${hostIn(url)}: ${outcome.failure.word.replaceAll('-', ' ')}`;

const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

const TRIALS: Readonly<Record<CardKeyTrial['result'], string>> = {
  fits: 'its key fits the certificate',
  'fits-not': 'its key does not fit the certificate',
  'pin-wrong': 'it refused the PIN',
  'pin-locked': 'its PIN is locked',
  refused: 'its key was not tried: too few tries are left to risk one',
  'not-allowed': 'its key was not tried: no PIN was given',
  removed: 'it was pulled out before it signed',
  silent: 'it did not answer when it was to sign; a key with a button waits for a touch',
  'no-signature': 'it gave no signature',
};
