import type { Language, Translated } from '../../model/language.ts';
import { completed, type Partly } from '../../report/languages/phrases.ts';
import { english } from './english.ts';
import type { PagePhrases } from './page-phrases.ts';

/** Each is loaded when somebody reads it; the original is always there. */
const LOADERS: Readonly<Record<Translated, () => Promise<Partly<PagePhrases>>>> = {
  de: async () => (await import('./de.json', { with: { type: 'json' } })).default,
  fr: async () => (await import('./fr.json', { with: { type: 'json' } })).default,
  es: async () => (await import('./es.json', { with: { type: 'json' } })).default,
  ja: async () => (await import('./ja.json', { with: { type: 'json' } })).default,
};

export const pagePhrasesIn = async (language: Language): Promise<PagePhrases> =>
  language === 'en' ? english : { ...completed(english, await LOADERS[language]()), language };
