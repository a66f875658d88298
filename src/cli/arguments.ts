import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';
import { type OptionName, options, type Values } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What was typed behind the name of a command. */
export type Call = { readonly values: Values; readonly texts: readonly string[] };

type Token = NonNullable<ReturnType<typeof parse>>[number];

/** Reads options and texts of one command; throws a UsageError for what the command does not know. */
export function readArguments(args: readonly string[], command: string, allowed: readonly OptionName[]): Call {
  const values: Record<string, unknown> = {};
  const texts: string[] = [];
  const negatives = new Set<number>();
  for (const token of parse(args)) {
    if (token.kind === 'positional') texts.push(token.value);
    if (token.kind !== 'option') continue;
    if (isNegativeNumber(args[token.index])) negatives.add(token.index);
    else values[token.name] = valueFor(token, command, allowed);
  }
  return { values, texts: [...texts, ...[...negatives].map((index) => args[index] ?? '')] };
}

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

/** Windows shows some codes as negative numbers: -895549436 is 0xCA9F0004. */
const isNegativeNumber = (text: string | undefined): boolean => /^-\d+$/.test(text ?? '');

function valueFor(token: Token & { kind: 'option' }, command: string, allowed: readonly OptionName[]): unknown {
  const { name, rawName, value } = token;
  const option = allowed.find((one) => one === name);
  if (option === undefined) throw new UsageError(unknownOption(rawName, command, allowed));
  const { placeholder, read } = options[option];
  if (placeholder === null && value !== undefined)
    throw new UsageError(`${rawName} takes no value; leave "=${value}" out`);
  if (placeholder !== null && (value === undefined || value === '' || /^--\w/.test(value)))
    throw new UsageError(`${rawName} needs a value: ${rawName} <${placeholder}>`);
  return prefixed(rawName, () => read(value ?? ''));
}

function unknownOption(rawName: string, command: string, allowed: readonly OptionName[]): string {
  const meant = nearest(
    rawName,
    allowed.map((name) => `--${name}`),
  );
  const hint = meant === undefined ? `"signin-doctor ${command} --help" shows all` : `did you mean ${meant}?`;
  return `${command} has no option ${rawName}; ${hint}`;
}

/** Readers of values do not know for which option they read. */
function prefixed<T>(rawName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${rawName} ${error.message}`);
    throw error;
  }
}
