import type { Evidence } from '../../model/evidence.ts';
import { failureInWords } from '../../model/failure.ts';
import { say, wordsAs } from '../../model/said.ts';
import { cardRevocation } from '../card/card-revocation.ts';
import { cardsHere } from '../card/cards-here.ts';
import { cardsInWords } from '../card/in-words.ts';
import { tryKey } from '../card/key-trial.ts';
import type { Check } from '../check.ts';
import { seenBy } from '../seen.ts';

const ID = 'smart-card';

/**
 * Readers, the cards in them and the certificates on these, without any PIN; whether such a certificate was withdrawn; and, where a
 * person gave the PIN, whether the card's key fits. OpenSC does the talking, in a process of its own.
 */
export const smartCard: Check = {
  id: ID,
  title: 'Smart card',
  // A silent card takes six seconds, places that do not answer six, a signature twelve.
  timeoutMs: 30_000,
  async run(context) {
    const seen = seenBy(ID, context);
    const found = await cardsHere(context);
    if (!found.ok) {
      const why =
        found.failure.word === 'not-found'
          ? say`OpenSC is not installed, by which cards are read`
          : say`OpenSC could not list the readers: ${failureInWords(found.failure)}`;
      return [{ kind: 'check-not-run', ...seen, check: ID, status: 'failed', ...wordsAs('why', why) }];
    }
    const { readers, cards } = found.value;
    const card = cards.find(({ certificate }) => certificate !== null);
    const { takeCardPin } = context.question;
    const [asked, tried] = await Promise.all([
      Promise.all(cards.map((one) => cardRevocation(context, one))),
      card === undefined || takeCardPin === undefined ? [] : tryKey(context, card, takeCardPin).then((one) => [one]),
    ]);
    return [
      { kind: 'card-readers-listed', ...seen, readers },
      ...cards.map(({ facts }): Evidence => ({ kind: 'card-read', ...seen, ...facts })),
      ...asked.flat().map((one): Evidence => ({ kind: 'card-revocation-asked', ...seen, ...one })),
      ...tried.map((one): Evidence => ({ kind: 'card-key-tried', ...seen, ...one })),
    ];
  },
  summarise: cardsInWords,
};
