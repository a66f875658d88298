import type { Context } from '../../../gather/check.ts';
import { smartCard } from '../../../gather/checks/smart-card.ts';
import { curlWithCard } from '../../../gather/host/curl-with-card.ts';
import { type Exchange, recorded } from '../../../gather/sign-in/recorded.ts';
import { TransportError } from '../../../gather/sign-in/transport-error.ts';
import { SignInError } from '../../../signin/sign-in-error.ts';
import type { Surroundings } from '../../../signin/surroundings.ts';
import type { Terminal } from '../../terminal.ts';
import { askSilently } from './pin.ts';

/** The last try is the person's own: a card that locks itself has to go back to whoever gave it out. */
const FEWEST_TRIES = 2;

/** A fetch for which the card in the reader vouches. Its PIN is asked for when the card is needed, once. */
export function fetchWithCard(
  context: Context,
  terminal: Terminal,
  keep: (exchange: Exchange) => void,
): Surroundings['fetch'] {
  const fetch: Surroundings['fetch'] = async (url, { method = 'GET', headers, body }) => {
    const pin = await pinFor(context, terminal);
    const request = { url, method, headers: Object.fromEntries(new Headers(headers)), body: String(body ?? ''), pin };
    const outcome = await curlWithCard(request, context.signal);
    if (!outcome.ok) throw new TransportError(outcome.failure, false);
    if ('refused' in outcome.value) throw refused(WHY[outcome.value.refused]);
    const { status, headers: told, body: text } = outcome.value;
    return new Response(text, { status, headers: { ...told } });
  };
  return recorded(fetch, context.host, keep);
}

async function pinFor(context: Context, terminal: Terminal): Promise<string> {
  const left = await triesLeft(context);
  if (left !== null && left < FEWEST_TRIES) throw refused(`The card has ${left} tries left: too few to risk one`);
  const tries =
    left === null ? 'How many tries the card has left, it does not say.' : `The card has ${left} tries left.`;
  const pin = await askSilently(terminal, `${tries} It is asked once.\nPIN of the card: `, context.signal);
  if (pin === '') throw new SignInError('cancelled', 'No PIN was given');
  return pin;
}

/** Asked in the way that spends none; null where the card does not tell, or another kind of card is used. */
async function triesLeft(context: Context): Promise<number | null> {
  const seen = await smartCard.run(context);
  const tries = seen.flatMap((piece) =>
    piece.kind === 'card-read' && piece.pinTriesLeft !== null ? [piece.pinTriesLeft] : [],
  );
  return tries.length === 0 ? null : Math.min(...tries);
}

const WHY = {
  pin: 'The card refused the PIN',
  key: 'No card with a certificate and a key was found',
} as const;

const refused = (why: string): SignInError => new SignInError('card-refused', why);
