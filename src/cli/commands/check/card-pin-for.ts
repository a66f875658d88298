import { isSameCard } from '../../../gather/card/same-card.ts';
import type { Question, Step } from '../../../gather/check.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { CardFacts } from '../../../model/card.ts';
import { askCardPin, cardsInReaders } from '../../card-pin.ts';
import type { Terminal } from '../../terminal.ts';

/** A person looks for a slip of paper and types: nobody needs longer. */
const LONGEST_MS = 300_000;

type TakePin = (card: CardFacts) => string | null;

/** The PIN of the card that is to sign, asked of the person. It is given out once, for that card; null where there is none to give. */
export async function cardPinFor(question: Question, terminal: Terminal, step = atMost(LONGEST_MS)): Promise<TakePin> {
  const { host, signal } = step;
  const cards = await cardsInReaders({ host, question, signal });
  const card = cards.find(({ certificate }) => certificate !== null && typeof certificate === 'object');
  // What is wrong with the others, the check says.
  if (card === undefined) return refuse('There is no card whose key could be tried. No PIN is asked for.', terminal);
  const asked = await askCardPin(card.pinTriesLeft, terminal, signal).catch((error) => {
    if (signal.aborted) return { refused: 'No PIN came in time.' };
    throw error;
  });
  if ('pin' in asked) return once(asked.pin, card);
  return asked.refused === null ? () => null : refuse(asked.refused, terminal);
}

const atMost = (ms: number): Step => ({ host: thisComputer(), signal: AbortSignal.timeout(ms) });

function refuse(why: string, terminal: Terminal): () => null {
  terminal.say(`${why}\n`);
  return () => null;
}

function once(pin: string, card: CardFacts): TakePin {
  let rest: string | null = pin;
  return (asks) => {
    if (!isSameCard(asks, card)) return null;
    const given = rest;
    rest = null;
    return given;
  };
}
