import type { Translated } from '../model/language.ts';
import type { Command } from './commands/command.ts';
import { commandHelp, frame, type HelpFrame, mainHelp } from './help.ts';
import { languageOfArguments } from './language-of-arguments.ts';
import { options } from './options.ts';

/** What a person reads of commands and options, by their names. In English it stands where each of them does. */
type HelpWords = {
  readonly frame: HelpFrame;
  readonly commands: Readonly<
    Record<string, { readonly does: string; readonly about: string; readonly examples: readonly string[] }>
  >;
  readonly options: Readonly<Record<string, string>>;
};

/** Each is loaded when somebody reads it. */
const LOADERS: Readonly<Record<Translated, () => Promise<HelpWords>>> = {
  de: async () => (await import('./languages/de.json', { with: { type: 'json' } })).default,
  fr: async () => (await import('./languages/fr.json', { with: { type: 'json' } })).default,
  es: async () => (await import('./languages/es.json', { with: { type: 'json' } })).default,
  ja: async () => (await import('./languages/ja.json', { with: { type: 'json' } })).default,
};

/** The help of one command, or of all, in the language of the call. */
export async function helpIn(
  about: Command | readonly Command[],
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const language = languageOfArguments(args, environment);
  const words = language === 'en' ? { frame, commands: {}, options: {} } : await LOADERS[language]();
  if (!('name' in about))
    return mainHelp(
      about.map((command) => told(command, words)),
      words.frame,
    );
  const shown = about.options.map((name) => {
    const { placeholder, says } = options[name];
    return { name, placeholder, says: words.options[name] ?? says };
  });
  return commandHelp(told(about, words), shown, words.frame);
}

/** What has no translation stays as it is. */
function told(command: Command, { commands }: HelpWords): Command {
  const { does = command.does, about = command.about, examples = [] } = commands[command.name] ?? {};
  return {
    ...{ ...command, does, about },
    examples: command.examples.map((example, place) => ({ ...example, does: examples[place] ?? example.does })),
  };
}
