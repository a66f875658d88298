import type { CodeSpace, Standing } from '../../model/code.ts';

/** One imported fact. The number's spelling, its family and what it embeds follow from the code itself. */
export type ImportedCode = {
  readonly space: CodeSpace;
  /** The part of the number space, as the collection of facts names it. */
  readonly family: string;
  readonly symbol: string | null;
  readonly meaning: string;
  /** Indices into `sources` of the list. */
  readonly sources: readonly number[];
  /** `documented` when absent. */
  readonly standing?: Standing;
  readonly note?: string;
  /** Two sources disagree, or only third parties describe the code. */
  readonly uncertain?: boolean;
  readonly embeds?: { readonly space: string; readonly value: number | string };
  /** The next three are a judgement from the meaning, not something a source states. */
  readonly category?: string;
  readonly fixBy?: 'user' | 'admin' | 'app-developer' | 'microsoft';
  readonly mayBeCausedBy?: readonly ('clock' | 'network' | 'certificateOrSmartCard')[];
  /** The normal form, where the key is only another spelling of a number. */
  readonly sameAs?: string;
};

/** A file of imported facts; `codes` by normal form. */
export type ImportedList = {
  readonly sources: readonly string[];
  readonly codes: Readonly<Record<string, ImportedCode>>;
};
