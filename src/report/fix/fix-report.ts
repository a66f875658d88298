import type { OfferReport } from '../../model/remedy.ts';
import type { CheckReport } from '../../model/report.ts';

/** A remedy that an earlier call left in the middle, or that is taken back now. `why` where that could not be done. */
export type TakenBack = {
  readonly id: string;
  readonly title: string;
  /**
   * `kept`: an earlier call had finished it, only the proof was missing. `pending`: nothing was done about it yet. `declined`: the
   * person wants it to stay.
   */
  readonly state: 'undone' | 'undo-failed' | 'kept' | 'pending' | 'declined';
  readonly why: string | null;
};

/** The whole of `fix --json`, schema 1: the last examination, and what was offered before it. */
export type FixReport = CheckReport & {
  readonly remedies: readonly OfferReport[];
  /** What an earlier call was interrupted in. */
  readonly recovered: readonly TakenBack[];
};
