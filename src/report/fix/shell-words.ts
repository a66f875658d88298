import type { CommandLine } from '../../model/remedy.ts';

/** What no shell reads as anything but itself. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** A command as one can type it: in a shell on Linux and macOS. @see POSIX.1-2024, Shell Command Language 2.2.2 */
export const forShell = (command: CommandLine): string =>
  command.map((word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)).join(' ');

/** What neither cmd nor PowerShell reads as anything but itself. */
const PLAIN_ON_WINDOWS = /^[\w.:\\/=-]+$/;

/** The same at a prompt of Windows. A backslash counts only in front of a quote. @see CommandLineToArgvW */
export const forWindows = (command: CommandLine): string =>
  command.map((word) => (PLAIN_ON_WINDOWS.test(word) ? word : `"${word.replace(/(\\*)("|$)/g, escaped)}"`)).join(' ');

const escaped = (_: string, slashes: string, quote: string): string =>
  `${slashes}${slashes}${quote === '' ? '' : String.raw`\"`}`;
