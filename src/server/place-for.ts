import { translatorInto } from '../catalogue/languages/translator-into.ts';
import { pagePhrasesIn } from '../console/languages/page-phrases-in.ts';
import type { Site } from '../console/site.ts';
import { phrasesIn } from '../report/languages/phrases-in.ts';
import type { AskedHead } from './asked.ts';
import { languageInPath, languageLiked } from './language-asked.ts';
import type { Place } from './place.ts';

/** What stays the same, whoever asks. */
export type House = Omit<Site, 'base' | 'page' | 'phrases'> & Omit<Place, 'site' | 'phrases' | 'translator'>;

/**
 * The place in the language of who asks, and the parts of the path that are left. A language in the path is the person's choice and goes
 * on with every link; where there is none, the browser says what they read.
 */
export async function placeFor(
  house: House,
  parts: readonly string[],
  { method, query, headers }: Pick<AskedHead, 'method' | 'query' | 'headers'>,
): Promise<readonly [Place, readonly string[]]> {
  const chosen = languageInPath(parts);
  const left = chosen === undefined ? parts : parts.slice(1);
  const language = chosen ?? languageLiked(headers);
  const [phrases, pagePhrases, translator] = await Promise.all([
    phrasesIn(language),
    pagePhrasesIn(language),
    translatorInto(language),
  ]);
  const site: Site = {
    ...{ ...house, phrases: pagePhrases },
    base: chosen === undefined ? house.root : `${house.root}/${chosen}`,
    page: method === 'POST' ? '' : `${left.map(encodeURIComponent).join('/')}${query.size === 0 ? '' : `?${query}`}`,
  };
  return [{ ...house, site, phrases, translator }, left.length === 0 ? [''] : left];
}
