/** One try to read a line: other sizes of the same line are read differently when it is hard to read. */
export type Try = {
  readonly text: string;
  /** Of the word that looks like a code, 0 to 100; null where only the letters of codes were allowed, and it says nothing. */
  readonly confidence: number | null;
};

/** What a word of a picture may be, before anybody asks whether such a code exists. */
export type Kind = 'hex' | 'named' | 'number';

/** A line that may hold a code. */
export type ReadLine = {
  readonly kind: Kind;
  readonly tries: readonly Try[];
  /** Of the letters in the picture as it was given. */
  readonly heightPixels: number;
};

/** What was read in a picture: text only. */
export type Reading = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ReadLine[];
  /** All that stands in the picture, as read once. */
  readonly text: string;
};
