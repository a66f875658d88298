import { isSameCard } from '../../../gather/card/same-card.ts';
import type { Question, Step } from '../../../gather/check.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { CardFacts } from '../../../model/card.ts';
import { counted, type Phrases } from '../../../report/languages/phrases.ts';
import { askCardPin, cardsInReaders } from '../../card-pin.ts';
import type { Terminal } from '../../terminal.ts';

/** A person looks for a slip of paper and types: nobody needs longer. */
const LONGEST_MS = 300_000;

type TakePin = (card: CardFacts) => string | null;

/** The PIN of the card that is to sign, asked of the person. It is given out once, for that card; null where there is none to give. */
export async function cardPinFor(
  question: Question,
  terminal: Terminal,
  phrases: Pick<Phrases, 'pin'>,
  step = atMost(LONGEST_MS),
): Promise<TakePin> {
  const { host, signal } = step;
  const refuse = (why: string): (() => null) => {
    terminal.say(`${why}\n`);
    return () => null;
  };
  const cards = await cardsInReaders({ host, question, signal });
  const card = cards.find(({ certificate }) => certificate !== null && typeof certificate === 'object');
  // What is wrong with the others, the check says.
  if (card === undefined) return refuse(phrases.pin.noCard);
  try {
    const asked = await askCardPin(card.pinTriesLeft, terminal, phrases, signal);
    if (asked === null) return () => null;
    return 'pin' in asked ? once(asked.pin, card) : refuse(counted(phrases.pin.tooFew, asked.tooFew));
  } catch (error) {
    if (signal.aborted) return refuse(phrases.pin.late);
    throw error;
  }
}

const atMost = (ms: number): Step => ({ host: thisComputer(), signal: AbortSignal.timeout(ms) });

function once(pin: string, card: CardFacts): TakePin {
  let rest: string | null = pin;
  return (asks) => {
    if (!isSameCard(asks, card)) return null;
    const given = rest;
    rest = null;
    return given;
  };
}
