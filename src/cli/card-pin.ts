import { hasTooFewTries } from '../gather/card/key-trial.ts';
import type { Context } from '../gather/check.ts';
import { smartCard } from '../gather/checks/smart-card.ts';
import type { CardFacts } from '../model/card.ts';
import { askSilently } from './ask-silently.ts';
import type { Terminal } from './terminal.ts';

/** `refused`: so few tries are left that nobody was asked. */
export type CardPin = { readonly pin: string } | { readonly refused: string } | { readonly refused: null };

/** What the cards in the readers tell of themselves: no PIN, no network. */
export async function cardsInReaders({ host, question, signal }: Context): Promise<readonly CardFacts[]> {
  const { takeCardPin: _, ...asked } = question;
  const seen = await smartCard.run({ host, signal, question: { ...asked, isOffline: true } });
  return seen.flatMap((piece) => (piece.kind === 'card-read' ? [piece] : []));
}

/** Asks the person for a PIN: once, with the tries left shown before, and never where a mistake would lock the card. */
export async function askCardPin(
  pinTriesLeft: number | null,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CardPin> {
  if (pinTriesLeft !== null && hasTooFewTries({ pinTriesLeft })) {
    return { refused: `The card has ${triesInWords(pinTriesLeft)} left: too few to risk one. No PIN is asked for.` };
  }
  const tries =
    pinTriesLeft === null
      ? 'How many tries the card has left, it does not say.'
      : `The card has ${triesInWords(pinTriesLeft)} left.`;
  const pin = await askSilently(terminal, `${tries} The PIN is asked for once.\nPIN of the card: `, signal);
  return pin === '' ? { refused: null } : { pin };
}

/** `1 try`, `3 tries`. */
const triesInWords = (count: number): string => (count === 1 ? '1 try' : `${count} tries`);
