import { translatorInto } from '../catalogue/languages/translator-into.ts';
import type { Said } from '../model/said.ts';
import { languageOfArguments } from './language-of-arguments.ts';

/** A complaint about a call, in the language of that call. */
export async function complaintIn(
  args: readonly string[],
  says: Said,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const { told } = await translatorInto(languageOfArguments(args, environment));
  return told(says);
}
