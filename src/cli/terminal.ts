import { fstatSync, statSync, writeSync } from 'node:fs';
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

const STANDARD_OUTPUT = 1;

export function thisTerminal(): Terminal {
  const screen = mayBeScreen() ? listenedTo(process.stdout) : undefined;
  return {
    print: screen === undefined ? writeOut : (text) => writtenTo(screen, text),
    say: (text) => void listenedTo(process.stderr).write(text),
    columns: screen?.columns || Number(process.env.COLUMNS) || COLUMNS,
    style: screen === undefined ? plain : styleOf(screen),
    // The next two are made when they are read: that costs milliseconds, and most calls never do.
    get input() {
      return process.stdin;
    },
    get watched() {
      return watchedBy(listenedTo(process.stderr));
    },
  };
}

const watchedBy = (stderr: NodeJS.WriteStream): Terminal['watched'] => ({
  live: stderr.isTTY && process.env.TERM !== 'dumb',
  style: styleOf(stderr),
  columns: () => stderr.columns || COLUMNS,
  rows: () => stderr.rows || ROWS,
});

/** NO_COLOR, FORCE_COLOR and TERM are honoured by Node. @see https://no-color.org */
const styleOf = (stream: NodeJS.WriteStream): Style => (stream.isTTY && stream.hasColors() ? coloured : plain);

/** Whether standard output may be a terminal: a device, and not the one that swallows everything. */
function mayBeScreen(): boolean {
  const output = fstatSync(STANDARD_OUTPUT);
  return output.isCharacterDevice() && output.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** To a file or a pipe without the stream that Node would make for it: to load what streams need is a tenth of a cold start. */
async function writeOut(text: string): Promise<void> {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest));
  } catch (error) {
    if (!isFull(error)) throw endQuietly(error as NodeJS.ErrnoException);
    // A pipe that does not wait, and is full. The stream knows when there is room again.
    await writtenTo(listenedTo(process.stdout), rest);
  }
}

const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EAGAIN';

const writtenTo = (stream: NodeJS.WriteStream, piece: string | Uint8Array): Promise<void> =>
  new Promise((resolve) => stream.write(piece, () => resolve()));

/** A stream whose reader may go away. */
function listenedTo(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error', endQuietly) === 0) stream.on('error', endQuietly);
  return stream;
}

/** `| head -1` closes the pipe when it has enough; Windows calls that the end of the file. */
function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE' || error.code === 'EOF') leave(exitStatus.fine);
  throw error;
}
