import type { Translator } from '../../../catalogue/languages/translator.ts';
import type { Workshop } from '../../../remedy/workshop.ts';
import type { Block } from '../../../report/block.ts';
import { layOut } from '../../../report/lay-out.ts';
import type { Reader } from '../../../report/reader.ts';
import type { Values } from '../../options.ts';
import type { Terminal } from '../../terminal.ts';

/** One call of `fix`. */
export type Session = {
  readonly values: Values;
  readonly terminal: Terminal;
  readonly reader: Reader;
  readonly translator: Translator;
  readonly workshop: Workshop;
  /** Its name in the journal. */
  readonly run: string;
  /** Ends with the first Ctrl-C. */
  readonly signal: AbortSignal;
};

/** Says something to people; programs read the document at the end. */
export async function tell({ values, terminal, reader }: Session, blocks: readonly Block[]): Promise<void> {
  if (!values.json && blocks.length > 0) await terminal.print(`${layOut(blocks, reader)}\n`);
}

/** Says what takes a while, to those who watch. */
export function busy({ values, terminal }: Session, what: string): void {
  if (!values.json) terminal.say(`${what} …\n`);
}
