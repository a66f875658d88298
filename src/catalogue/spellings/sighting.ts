/** A code met in a text. */
export type Sighting = {
  /** Normal form. */
  readonly code: string;
  /** As it stands in the text. */
  readonly input: string;
  /** Where it begins. */
  readonly at: number;
  /** `if-listed`: it may be any number or word, and counts only if a list has it. */
  readonly trust: 'sure' | 'if-listed';
};

/** Finds the codes of one kind of spelling. Must take time in proportion to the text, whatever it holds. */
export type Spelling = (text: string) => Iterable<Sighting>;
