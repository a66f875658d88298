import { coloured, plain, type Style } from '../report/style.ts';
import { exitStatus } from './exit-status.ts';
import { leave } from './leave.ts';

/** Where a command writes and reads. */
export type Terminal = {
  /** To standard output; resolves when the reader has it. A reader that went away is no error. */
  print(text: string): Promise<void>;
  /** To standard error. */
  say(text: string): void;
  readonly columns: number;
  readonly style: Style;
  readonly input: NodeJS.ReadStream;
  /** Standard error: whether a person watches it, how wide it is now, how it is dressed. */
  readonly watched: { readonly live: boolean; readonly style: Style; columns(): number; rows(): number };
};

/** Printers, mails and tickets have this width. */
const COLUMNS = 80;
const ROWS = 24;

export function thisTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly);
  return {
    print: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    say: (text) => void stderr.write(text),
    columns: stdout.columns || Number(env.COLUMNS) || COLUMNS,
    style: styleOf(stdout),
    // Made when it is read: that costs milliseconds, and most calls never do.
    get input() {
      return process.stdin;
    },
    watched: {
      live: stderr.isTTY && env.TERM !== 'dumb',
      style: styleOf(stderr),
      columns: () => stderr.columns || COLUMNS,
      rows: () => stderr.rows || ROWS,
    },
  };
}

/** NO_COLOR, FORCE_COLOR and TERM are honoured by Node. @see https://no-color.org */
const styleOf = (stream: NodeJS.WriteStream): Style => (stream.isTTY && stream.hasColors() ? coloured : plain);

/** `| head -1` closes the pipe when it has enough. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') leave(exitStatus.fine);
  throw error;
}
