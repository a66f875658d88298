import { type Outcome, success } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import { type Card, unread } from './card.ts';
import { certificateByCertutil } from './certutil-certificates.ts';
import { readersByCertutil } from './certutil-output.ts';
import type { readersIn } from './opensc-output.ts';
import { readersHere, readPivCard } from './piv.ts';
import { readToken, tokensOf } from './token.ts';

/** Readers, and the cards in them. */
export type CardsHere = { readonly readers: ReturnType<typeof readersIn>; readonly cards: readonly Card[] };

/** Whatever holds cards on this computer, as OpenSC sees it; where that is not installed, as Windows does. */
export async function cardsHere(context: Context): Promise<Outcome<CardsHere>> {
  const listed = await readersHere(context);
  if (!listed.ok) return (await byWindows(context)) ?? listed;
  const cards: Card[] = [];
  // One after the other: readers on one line may be busy with each other.
  for (const [place, { name, hasCard }] of listed.value.entries())
    if (hasCard) cards.push(await cardIn(context, place, name));
  const others = await otherTokens(context);
  const names = others.map(({ facts }) => ({ name: facts.reader, hasCard: true }));
  return success({ readers: [...listed.value, ...names], cards: [...cards, ...others] });
}

/** PIV is asked by its own commands; of what is none, OpenSC may know the kind. */
async function cardIn(context: Context, place: number, reader: string): Promise<Card> {
  const card = await readPivCard(context, place, reader);
  if (card.facts.form !== 'other') return card;
  const token = (await tokensOf(context, '')).find(({ name }) => name === reader);
  return token === undefined ? card : await readToken(context, '', token, place);
}

/** Cards that only their maker's own module can read: it stands in the variable that OpenSSL's engine reads as well. */
async function otherTokens(context: Context): Promise<readonly Card[]> {
  const module = context.host.environment.PKCS11_MODULE_PATH ?? '';
  if (module === '' || /opensc-pkcs11/.test(module)) return [];
  const cards: Card[] = [];
  for (const token of await tokensOf(context, module)) cards.push(await readToken(context, module, token));
  return cards;
}

/** Windows itself tells readers and cards; `-silent` keeps it from asking for a PIN. */
async function byWindows(context: Context): Promise<Outcome<CardsHere> | undefined> {
  if (context.host.platform !== 'win32') return undefined;
  const printed = await context.host.run('certutil', ['-scinfo', '-silent'], context.signal);
  const found = readersByCertutil(printed);
  if (found === undefined) return undefined;
  const text = printed.ok ? printed.value : '';
  const readers = found.map(({ name, hasCard }) => ({ name, hasCard }));
  const cards = found.filter(({ hasCard }) => hasCard);
  return success({
    readers,
    cards: cards.map(({ name, isSilent }) => {
      const card = unread(context, name, isSilent ? 'silent' : 'other');
      const byWindows = certificateByCertutil(text, name);
      return byWindows === undefined ? card : { ...card, facts: { ...card.facts, byWindows } };
    }),
  });
}
