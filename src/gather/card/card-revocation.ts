import type { CardRevocation } from '../../model/card.ts';
import type { Context } from '../check.ts';
import { askPlace } from '../revocation/ask-place.ts';
import { placesFor } from '../revocation/revocation-questions.ts';
import { within } from '../time-limit.ts';
import type { Card } from './card.ts';

/** As long as for the certificates of servers, and within the time of the whole check. */
const ANSWER_MS = 6_000;

/**
 * Asks the places that the certificate of a card names whether it was withdrawn. A certificate for which nobody vouches names whatever
 * its maker likes, so it is not asked about.
 */
export async function cardRevocation(context: Context, { facts, path }: Card): Promise<readonly CardRevocation[]> {
  const [certificate, issuer] = path;
  const root = path.at(-1);
  if (context.question.isOffline || certificate === undefined || issuer === undefined || root === undefined) return [];
  const places = placesFor({ certificate, issuer, root, stapled: null });
  const step = { ...context, signal: within(ANSWER_MS, context.signal) };
  const lists = new Map();
  return await Promise.all(
    places.map(async (place): Promise<CardRevocation> => {
      const by = place.by === 'list' ? 'list' : 'ocsp';
      const told = await askPlace(step, place, lists);
      return { reader: facts.reader, issuerName: issuer.subject.shown, by, url: place.url ?? '', ...told };
    }),
  );
}
