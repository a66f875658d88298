import type { Evidence } from '../model/evidence.ts';
import type { Strength } from '../model/report.ts';
import type { Book } from './book.ts';

/** What a rule says when it speaks. Each reason points at the evidence it rests on. */
export type Judgement = {
  readonly strength: Strength;
  readonly because: readonly { readonly evidence: Evidence; readonly text: string }[];
};

/**
 * Judges one cause; its words stand in `catalogue/causes/<id>.json`, so that `explain` and translators need no rules.
 * `judge` is pure. Silence (`undefined`) is the normal answer.
 */
export type Rule = {
  readonly id: string;
  /** Causes that are only consequences while this one holds. */
  readonly explainsAway: readonly string[];
  judge(book: Book): Judgement | undefined;
};
