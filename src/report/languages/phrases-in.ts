import type { Language, Translated } from '../../model/language.ts';
import { english } from './english.ts';
import { completed, type Partly, type Phrases } from './phrases.ts';

/** Each is loaded when somebody reads it; the original is always there. */
const LOADERS: Readonly<Record<Translated, () => Promise<Partly<Phrases>>>> = {
  de: async () => (await import('./de.json', { with: { type: 'json' } })).default,
  fr: async () => (await import('./fr.json', { with: { type: 'json' } })).default,
  es: async () => (await import('./es.json', { with: { type: 'json' } })).default,
  ja: async () => (await import('./ja.json', { with: { type: 'json' } })).default,
};

export const phrasesIn = async (language: Language): Promise<Phrases> =>
  language === 'en' ? english : { ...completed(english, await LOADERS[language]()), language };
