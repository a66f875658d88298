import { parseArgs } from 'node:util';
import { type Said, say } from '../model/said.ts';
import { nearest } from './nearest.ts';
import { type OptionName, options, type Values } from './options.ts';
import { isUsageError, UsageError } from './usage-error.ts';

/** What was typed behind the name of a command. */
export type Call = { readonly values: Values; readonly texts: readonly string[] };

/** Reads options and texts of one command; throws a UsageError for what the command does not know. */
export function readArguments(args: readonly string[], command: string, allowed: readonly OptionName[]): Call {
  const values: Record<string, unknown> = {};
  const texts: string[] = [];
  const negatives = new Set<string>();
  for (const token of parse(args)) {
    if (token.kind === 'option-terminator') continue;
    const typed = args[token.index] ?? '';
    if (token.kind === 'positional') texts.push(token.value);
    else if (NEGATIVE_NUMBER.test(typed)) negatives.add(typed);
    else {
      const option = allowed.find((one) => one === token.name);
      if (option === undefined) throw new UsageError(unknownOption(typed, command, allowed));
      values[option] = valueOfOption(option, token.rawName, token.value);
    }
  }
  return { values, texts: [...texts, ...negatives] };
}

/** Windows shows some codes as negative numbers, which look like options: -2147024894 is 0x80070002. */
const NEGATIVE_NUMBER = /^-\d+$/;

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { placeholder }]) => [
        name,
        { type: placeholder === null ? ('boolean' as const) : ('string' as const), ...shortOf(name) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens ?? [];

const shortOf = (name: string): { short?: string } => (name === 'help' ? { short: 'h' } : {});

function valueOfOption(option: OptionName, rawName: string, value: string | undefined): unknown {
  const { placeholder, read } = options[option];
  if (placeholder === null && value !== undefined)
    throw new UsageError(say`${rawName} takes no value; leave "=${value}" out`);
  if (placeholder !== null && (value === undefined || value === '' || /^--\w/.test(value)))
    throw new UsageError(say`${rawName} needs a value: ${rawName} <${placeholder}>`);
  return prefixed(rawName, () => read(value ?? ''));
}

function unknownOption(typed: string, command: string, allowed: readonly OptionName[]): Said {
  const [name = ''] = typed.split('=', 1);
  const meant = nearest(
    name,
    allowed.map((name) => `--${name}`),
  );
  const hint = meant === undefined ? say`"signin-doctor ${command} --help" shows all` : say`did you mean ${meant}?`;
  return say`${command} has no option ${name}; ${hint}`;
}

/** Readers of values do not know for which option they read. */
function prefixed<T>(rawName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isUsageError(error)) throw new UsageError(say`${rawName} ${error.says}`);
    throw error;
  }
}
