import type { Command } from './commands/command.ts';
import { type OptionName, options } from './options.ts';

const NAME = 'signin-doctor';

export const mainHelp = (commands: readonly Command[]): string =>
  [
    `${NAME} tells why Microsoft Teams does not sign you in, and what to do.`,
    '',
    `Usage: ${NAME} <command> [options]`,
    '',
    'Commands:',
    ...columns(commands.map(({ name, takes, does }) => [`${name} ${takes}`.trim(), does])),
    '',
    'Examples:',
    ...examples(commands.flatMap((command) => command.examples.slice(0, 2))),
    '',
    `"${NAME} <command> --help" tells more, "${NAME} --version" the version.`,
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
  const head = `  --${name}${placeholder === null ? '' : ` <${placeholder}>`}`;
  return [head, ...folded(says).map((line) => `      ${line}`)];
}

const examples = (shown: Command['examples']): readonly string[] =>
  shown.flatMap(({ call, does }) => [`  ${NAME} ${call}`, `      ${does}`]);

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** Lines that stay below 80 columns, set in as well. */
const folded = (text: string): readonly string[] => text.match(/.{1,72}(?: |$)/g)?.map((line) => line.trimEnd()) ?? [];
