import type { Command } from './commands/command.ts';
import { type OptionName, options } from './options.ts';

const NAME = 'signin-doctor';

/** Help is read in terminals of any width: lines of it stay short. */
export const mainHelp = (commands: readonly Command[]): string =>
  [
    `${NAME} tells why Microsoft Teams does not sign you in, and what to do.`,
    '',
    'Usage:',
    ...commands.map(({ name, takes }) => `  ${[NAME, name, takes].filter(Boolean).join(' ')}`),
    '',
    'Commands:',
    ...columns(commands.map(({ name, does }) => [name, does])),
    '',
    'Examples:',
    ...examples(commands.flatMap((command) => command.examples.slice(0, 2))),
    '',
    `More: ${NAME} <command> --help, ${NAME} --version`,
    '',
  ].join('\n');

export const commandHelp = ({ name, takes, about, options: names, examples: shown }: Command): string =>
  [
    `Usage: ${[NAME, name, takes, '[options]'].filter(Boolean).join(' ')}`,
    '',
    ...folded(about),
    '',
    'Options:',
    ...names.flatMap(optionHelp),
    '',
    'Examples:',
    ...examples(shown),
    '',
  ].join('\n');

function optionHelp(name: OptionName): readonly string[] {
  const { placeholder, says } = options[name];
  return [`  --${name}${placeholder === null ? '' : ` <${placeholder}>`}`, `      ${says}`];
}

const examples = (shown: Command['examples']): readonly string[] =>
  shown.flatMap(({ call, does }) => [`  ${NAME} ${call}`, `      ${does}`]);

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** At 76 characters a line, with room to the edge of the narrowest usual terminal. */
const folded = (text: string): readonly string[] => text.match(/.{1,76}(?: |$)/g)?.map((line) => line.trimEnd()) ?? [];
