import { type Said, say } from '../model/said.ts';
import { readArguments } from './arguments.ts';
import { tellBug } from './bug.ts';
import { commands } from './commands/all.ts';
import type { Command } from './commands/command.ts';
import { exitStatus } from './exit-status.ts';
import { nearest } from './nearest.ts';
import { program } from './program.ts';
import type { Terminal } from './terminal.ts';
import { isUsageError, UsageError } from './usage-error.ts';

/** Runs the command that was asked for; gives the exit status. Never throws. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!isUsageError(error)) return tellBug(error, terminal);
    const { complaintIn } = await import('./complaint-in.ts');
    terminal.say(`signin-doctor: ${await complaintIn(args, error.says, process.env)}\n`);
    return exitStatus.wrongCall;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') return await help(commands, rest, terminal);
  if (name === '--version') return await show(`${program.version}\n`, terminal);
  if (name === 'help') return await helpAbout(rest, terminal);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new UsageError(unknownCommand(name));
  return await call(command, rest, terminal);
}

/** Of the command that follows; of all where none does. */
const helpAbout = ([about, ...rest]: readonly string[], terminal: Terminal): Promise<number> =>
  about === undefined || about.startsWith('-')
    ? help(commands, about === undefined ? rest : [about, ...rest], terminal)
    : dispatch([about, '--help', ...rest], terminal);

async function call(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, texts } = readArguments(args, command.name, command.options);
  if (values.help) return await help(command, args, terminal);
  return await command.run({ values, texts }, terminal);
}

/** What tells it is loaded when somebody asks for it. */
async function help(about: Command | readonly Command[], args: readonly string[], terminal: Terminal): Promise<number> {
  const { helpIn } = await import('./help-in.ts');
  return await show(await helpIn(about, args, process.env), terminal);
}

async function show(text: string, terminal: Terminal): Promise<number> {
  await terminal.print(text);
  return exitStatus.fine;
}

function unknownCommand(name: string): Said {
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  if (meant !== undefined) return say`there is no command "${name}"; did you mean "${meant}"?`;
  if (name.startsWith('-')) return say`there is no option ${name} here; "signin-doctor --help" shows what there is`;
  if (/\d/.test(name))
    return say`there is no command "${name}"; to ask what a code means: signin-doctor explain ${name}`;
  return say`there is no command "${name}"; "signin-doctor --help" shows what there is`;
}
