import type { Call } from '../arguments.ts';
import type { OptionName } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** One command, as far as help needs it; what it does is loaded when it is called. */
export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly does: string;
  /** What comes behind the name, besides options: `<text…>`. */
  readonly takes: string;
  /** For those who ask for its help. */
  readonly about: string;
  readonly options: readonly OptionName[];
  readonly examples: readonly { readonly call: string; readonly does: string }[];
  /** Gives the exit status. */
  run(call: Call, terminal: Terminal): Promise<number>;
};
