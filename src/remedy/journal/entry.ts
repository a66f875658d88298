import type { Offer, Proof } from '../../model/remedy.ts';

/** How a remedy ended: its changes stay, were taken back, or could not all be taken back. */
export type Ending = 'kept' | 'undone' | 'left';

/**
 * One line of the journal. What is about to be done is written before it is done, so that after a power cut the journal knows
 * everything that may have happened.
 */
export type Entry = {
  readonly at: string;
  /** One call of `fix`. */
  readonly run: string;
  /** One remedy in it. */
  readonly remedy: string;
} & (
  | { readonly says: 'begun'; readonly offer: Offer }
  /** `step` counts from 0. */
  | { readonly says: 'intended' | 'done'; readonly step: number }
  | { readonly says: 'proven'; readonly proof: Proof }
  | { readonly says: 'undoing' }
  | { readonly says: 'ended'; readonly as: Ending }
);

/** A line as it is written. */
export const lineOf = (entry: Entry): string => `${JSON.stringify(entry)}\n`;

/** All entries; a line that a power cut broke off says nothing, as nothing was done after it. */
export const entriesIn = (text: string): readonly Entry[] =>
  text.split('\n').flatMap((line) => {
    const entry = parsed(line);
    return entry === undefined ? [] : [entry];
  });

function parsed(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'says' in value ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}
