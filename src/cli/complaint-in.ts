import { languageOf } from '../model/language.ts';
import type { Said } from '../model/said.ts';
import type { Values } from './options.ts';
import { speechOf } from './speech.ts';

/** A complaint about a call, in the language of that call. It may be that nobody could read the call to its end. */
export async function complaintIn(
  args: readonly string[],
  says: Said,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const { translator } = await speechOf(languageNamedBy(args), environment);
  return translator.told(says);
}

function languageNamedBy(args: readonly string[]): Pick<Values, 'lang'> {
  const tag = args.map((arg, place) => (arg === '--lang' ? args[place + 1] : /^--lang=(.+)/.exec(arg)?.[1]));
  const lang = languageOf(tag.findLast((one) => one !== undefined) ?? '');
  return lang === undefined ? {} : { lang };
}
