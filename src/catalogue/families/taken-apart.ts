import type { CodeSpace, Disagreement, EmbeddedNumber } from '../../model/code.ts';

/** What the number itself says, without any list. */
export type TakenApart = {
  readonly space: CodeSpace;
  /** The part of the number space, in words. */
  readonly family: string;
  readonly title: string;
  readonly meaning: string;
  readonly embeds: EmbeddedNumber | null;
  /** Codes that carry the same number in another dress, so that what is known about them holds here too. */
  readonly kin: readonly string[];
  readonly nothingWrong?: boolean;
  /** Readings between which the number alone cannot choose. */
  readonly disagreements?: readonly Disagreement[];
};
