import type { Question } from '../../../gather/check.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { askCardPin, cardsInReaders } from '../../card-pin.ts';
import type { Terminal } from '../../terminal.ts';

/** A person looks for a slip of paper and types: nobody needs longer. */
const LONGEST_MS = 300_000;

/** The PIN of the card that is to sign, asked of the person. It is given out once; null where there is none to give. */
export async function cardPinFor(question: Question, terminal: Terminal): Promise<() => string | null> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const cards = await cardsInReaders({ host: thisComputer(), question, signal });
  const card = cards.find(({ certificate }) => certificate !== null && typeof certificate === 'object');
  // What is wrong with the others, the check says.
  if (card === undefined) return refuse('There is no card whose key could be tried. No PIN is asked for.', terminal);
  const asked = await askCardPin(card.pinTriesLeft, terminal, signal);
  if ('pin' in asked) return once(asked.pin);
  return asked.refused === null ? () => null : refuse(asked.refused, terminal);
}

function refuse(why: string, terminal: Terminal): () => null {
  terminal.say(`${why}\n`);
  return () => null;
}

function once(pin: string): () => string | null {
  let rest: string | null = pin;
  return () => {
    const given = rest;
    rest = null;
    return given;
  };
}
