import type { Translator } from '../catalogue/languages/translator.ts';
import { translatorInto } from '../catalogue/languages/translator-into.ts';
import { type Language, languageOf } from '../model/language.ts';
import type { Phrases } from '../report/languages/phrases.ts';
import { phrasesIn } from '../report/languages/phrases-in.ts';
import type { Values } from './options.ts';

/** The language in which somebody is told. */
export type Speech = { readonly phrases: Phrases; readonly translator: Translator };

/** What a call speaks; nothing is loaded for English. */
export async function speechOf(values: Pick<Values, 'lang' | 'json'>, environment: NodeJS.ProcessEnv): Promise<Speech> {
  const language = languageOfCall(values, environment);
  const [phrases, translator] = await Promise.all([phrasesIn(language), translatorInto(language)]);
  return { phrases, translator };
}

/**
 * The language that the call names, else that of the person at this computer, else English. Programs that read JSON get English unless
 * they name another one: what they read must not depend on where they run.
 */
export function languageOfCall(
  { lang, json }: Pick<Values, 'lang' | 'json'>,
  environment: NodeJS.ProcessEnv,
): Language {
  if (lang !== undefined) return lang;
  return json === true ? 'en' : (languageOf(localeOf(environment)) ?? 'en');
}

/** As POSIX orders them: the first that is not empty. Windows has none of them, and tells by itself what the person chose. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  const named = LC_ALL || LC_MESSAGES || LANG;
  if (named) return named;
  return process.platform === 'win32' || process.platform === 'darwin' ? navigator.language : '';
}
