import type { CodeSpace, Disagreement, Source, Standing } from '../model/code.ts';

/** One hand-written code, as `codes/<space>/<CODE>.json` holds it. The file is named after `code`. */
export type CodeEntry = {
  /** Normal form: `0xCAA82EE7`, `AADSTS50076`, `invalid_grant` … */
  readonly code: string;
  readonly space: CodeSpace;
  readonly symbol: string | null;
  /** What is wrong in a few words; at most 80 characters. */
  readonly title: string;
  readonly meaning: string;
  /** What usually brings it about, most usual first. */
  readonly usually: readonly string[];
  readonly standing: Standing;
  /** The code is no failure: it marks an ordinary step of signing in. */
  readonly nothingWrong?: boolean;
  /** It only wraps another code, which decides. */
  readonly wrapper?: boolean;
  /** Ids of actions for this code as such. When both lists are empty, those of its causes stand in. */
  readonly actions: { readonly user: readonly string[]; readonly admin: readonly string[] };
  readonly disagreements?: readonly Disagreement[];
  /** Which evidence decides between the readings, in one sentence. */
  readonly decides?: string;
  /** Real sentences and log lines in which this code must be found. */
  readonly examples: readonly string[];
  readonly sources: readonly Source[];
};
