import { hasTooFewTries } from '../gather/card/key-trial.ts';
import type { Context } from '../gather/check.ts';
import { smartCard } from '../gather/checks/smart-card.ts';
import type { CardFacts } from '../model/card.ts';
import { counted, type Phrases } from '../report/languages/phrases.ts';
import { askSilently } from './ask-silently.ts';
import type { Terminal } from './terminal.ts';

/** `tooFew`: so few tries are left, as many as this, that nobody was asked. null where the person gave none. */
export type CardPin = { readonly pin: string } | { readonly tooFew: number } | null;

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
  { pin: says }: Pick<Phrases, 'pin'>,
  signal: AbortSignal,
): Promise<CardPin> {
  if (pinTriesLeft !== null && hasTooFewTries({ pinTriesLeft })) return { tooFew: pinTriesLeft };
  const tries = pinTriesLeft === null ? says.untold : counted(says.left, pinTriesLeft);
  const pin = await askSilently(terminal, `${tries} ${says.question}`, signal);
  return pin === '' ? null : { pin };
}
