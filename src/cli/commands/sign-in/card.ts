import { differentCards } from '../../../gather/card/same-card.ts';
import type { Context } from '../../../gather/check.ts';
import { curlWithCard } from '../../../gather/host/curl-with-card.ts';
import { type Exchange, recorded } from '../../../gather/sign-in/recorded.ts';
import { TransportError } from '../../../gather/sign-in/transport-error.ts';
import { within } from '../../../gather/time-limit.ts';
import type { CardFacts } from '../../../model/card.ts';
import { english } from '../../../report/languages/english.ts';
import { counted, type Phrases } from '../../../report/languages/phrases.ts';
import { SignInError } from '../../../signin/sign-in-error.ts';
import type { CardWord } from '../../../signin/status-code.ts';
import type { Surroundings } from '../../../signin/surroundings.ts';
import { askCardPin, cardsInReaders } from '../../card-pin.ts';
import type { Terminal } from '../../terminal.ts';

/** As long as every other request may take, and a signature of a slow card. */
const REQUEST_MS = 30_000 + 12_000;

/** A fetch for which the card in the reader vouches. Its PIN is asked for when the card is needed, once. */
export function fetchWithCard(
  context: Context,
  terminal: Terminal,
  phrases: Phrases,
  keep: (exchange: Exchange) => void,
): Surroundings['fetch'] {
  const fetch: Surroundings['fetch'] = async (url, { method = 'GET', headers, body }) => {
    const pin = await pinFor(context, terminal, phrases);
    const request = { url, method, headers: Object.fromEntries(new Headers(headers)), body: String(body ?? ''), pin };
    const outcome = await curlWithCard(request, within(REQUEST_MS, context.signal));
    if (!outcome.ok) throw new TransportError(outcome.failure, false);
    if ('refused' in outcome.value) throw REFUSALS[outcome.value.refused]();
    const { status, headers: told, body: text } = outcome.value;
    return new Response(text, { status, headers: { ...told } });
  };
  return recorded(fetch, context.host, keep);
}

async function pinFor(context: Context, terminal: Terminal, phrases: Phrases): Promise<string> {
  const cards = await cardsInReaders(context);
  if (differentCards(cards).length > 1) {
    // curl would decide which of them it asks: the PIN of one could be sent to another.
    terminal.say(`${phrases.pin.several}\n`);
    throw refused('Several cards are in the readers');
  }
  const tries = fewestTries(cards);
  const asked = await askCardPin(tries, terminal, phrases, context.signal);
  if (asked === null) throw new SignInError('cancelled', 'No PIN was given');
  if ('pin' in asked) return asked.pin;
  // In English, as all errors are: what a person reads is worded by the code of the error.
  throw refused(counted(english.pin.tooFew, asked.tooFew), asked.tooFew === 0 ? 'pin-locked' : undefined);
}

/** One card may be read in two ways, of which one tells. null where none does. */
function fewestTries(cards: readonly CardFacts[]): number | null {
  const tries = cards.map(({ pinTriesLeft }) => pinTriesLeft).filter((left) => left !== null);
  return tries.length === 0 ? null : Math.min(...tries);
}

const refused = (why: string, card?: CardWord): SignInError =>
  new SignInError('card-refused', why, { cause: { card } });

const REFUSALS = {
  pin: () => refused('The card refused the PIN', 'pin-wrong'),
  key: () => refused('No card with a certificate and a key was found', 'no-card'),
};
