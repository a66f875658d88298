/** What a piece of text means to the eye. Words say the same: a tone only adds to them. */
export type Tone = 'strong' | 'faint' | 'good' | 'bad' | 'unsure';

/** Dresses a text in a tone. */
export type Style = (text: string, tone: Tone) => string;

/** For files, pipes, screen readers and NO_COLOR. */
export const plain: Style = (text) => text;

/** Begin and end of each tone. @see ECMA-48 section 8.3.117 (SGR) */
const SEQUENCES: Readonly<Record<Tone, readonly [number, number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  good: [32, 39],
  bad: [31, 39],
  unsure: [33, 39],
};

/** For terminals. */
export const coloured: Style = (text, tone) => {
  const [begin, end] = SEQUENCES[tone];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
};
