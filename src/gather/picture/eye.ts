import type { Box, Grey } from './grey.ts';

/** A word as it was read. */
export type Word = {
  readonly text: string;
  readonly box: Box;
  /** How sure the reader is of its worst letter, 0 to 100. */
  readonly confidence: number;
};

export type Line = { readonly words: readonly Word[] };

/** What is in the picture: a page with columns, lines one below the other, scattered bits of text, or one line. */
export type Layout = 'page' | 'block' | 'scattered' | 'line';

export type Eye = {
  /** Reads; with `letters` nothing else is taken for possible. */
  read(grey: Grey, layout: Layout, letters?: string): readonly Line[];
  /** How far the lines of a page lean, in radians; positive when they fall to the right. */
  slope(grey: Grey): number;
  /** The pixels of an encoded picture; undefined when it is broken. */
  decode(bytes: Uint8Array): Grey | undefined;
};
