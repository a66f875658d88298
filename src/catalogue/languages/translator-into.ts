import type { Language, Translated } from '../../model/language.ts';
import type { Texts } from './texts.ts';
import type { Translator } from './translator.ts';

const original: Translator = {
  explanation: (explanation) => explanation,
  report: (report) => report,
  cause: (cause) => cause,
  action: (action) => action,
  check: (check) => check,
  remedy: (offer) => offer,
  told: (words) => (typeof words === 'string' ? words : words.text),
};

/** Each is loaded when somebody reads it. */
const LOADERS: Readonly<Record<Translated, () => Promise<Texts>>> = {
  de: async () => (await import('./de/all.ts')).german,
  fr: async () => (await import('./fr/all.ts')).french,
  es: async () => (await import('./es/all.ts')).spanish,
  ja: async () => (await import('./ja/all.ts')).japanese,
};

/** The original costs nothing: neither texts nor what translates is loaded for it. */
export async function translatorInto(language: Language): Promise<Translator> {
  if (language === 'en') return original;
  const [{ translatorOf }, texts] = await Promise.all([import('./translator-of.ts'), LOADERS[language]()]);
  return translatorOf(texts);
}
