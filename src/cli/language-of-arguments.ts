import { type Language, languageOf } from '../model/language.ts';
import { languageOfCall } from './speech.ts';

/** The language of a call that nobody has read to its end: it may be wrong, or ask for help alone. What is told then is for people, JSON or not. */
export function languageOfArguments(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const tags = args.map((arg, place) => (arg === '--lang' ? args[place + 1] : /^--lang=(.+)/.exec(arg)?.[1]));
  const lang = languageOf(tags.findLast((tag) => tag !== undefined) ?? '');
  return languageOfCall(lang === undefined ? {} : { lang }, environment);
}
