import { filled } from '../report/languages/phrases.ts';
import { plain } from '../report/style.ts';
import { wrap } from '../report/wrap.ts';
import type { Command } from './commands/command.ts';
import type { OptionName } from './options.ts';

const NAME = 'signin-doctor';

/** What stands around the words of commands and options. */
export type HelpFrame = Readonly<Record<keyof typeof frame, string>>;

/** The original. */
export const frame = {
  tells: '{name} tells why Microsoft Teams does not sign you in, and what to do.',
  usage: 'Usage: {call}',
  commands: 'Commands:',
  options: 'Options:',
  examples: 'Examples:',
  more: '"{name} <command> --help" tells more, "{name} --version" the version.',
};

export const mainHelp = (commands: readonly Command[], says: HelpFrame): string =>
  [
    filled(says.tells, { name: NAME }),
    '',
    filled(says.usage, { call: `${NAME} <command> [options]` }),
    '',
    says.commands,
    ...columns(commands.map(({ name, takes, does }) => [`${name} ${takes}`.trim(), does])),
    '',
    says.examples,
    ...examples(commands.flatMap((command) => command.examples.slice(0, 2))),
    '',
    filled(says.more, { name: NAME }),
    '',
  ].join('\n');

/** An option as its help shows it. */
export type OptionHelp = { readonly name: OptionName; readonly placeholder: string | null; readonly says: string };

export const commandHelp = (
  { name, takes, about, examples: shown }: Command,
  options: readonly OptionHelp[],
  says: HelpFrame,
): string =>
  [
    filled(says.usage, { call: [NAME, name, takes, '[options]'].filter(Boolean).join(' ') }),
    '',
    ...folded(about, ''),
    '',
    says.options,
    ...options.flatMap(optionHelp),
    '',
    says.examples,
    ...examples(shown),
    '',
  ].join('\n');

const optionHelp = ({ name, placeholder, says }: OptionHelp): readonly string[] => [
  `  --${name}${placeholder === null ? '' : ` <${placeholder}>`}`,
  ...folded(says, '      '),
];

const examples = (shown: Command['examples']): readonly string[] =>
  shown.flatMap(({ call, does }) => [`  ${NAME} ${call}`, `      ${does}`]);

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** Lines that stay below 80 columns, set in as well. */
const ROOM = 72;

const folded = (text: string, lead: string): readonly string[] =>
  wrap([text], { columns: ROOM + lead.length, lead }, plain);
