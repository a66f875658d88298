import type { Evidence, Hypothesis } from '../model/evidence.ts';
import type { Operation } from '../model/failure.ts';
import type { Strength } from '../model/report.ts';
import type { Said } from '../model/said.ts';
import type { Book } from './book.ts';

/** One reason: what was seen, and what it says in plain words. */
export type Ground = { readonly evidence: Evidence; readonly text: Said };

/** What a rule says when it speaks. Each reason points at the evidence it rests on. */
export type Judgement = {
  readonly strength: Strength;
  readonly because: readonly Ground[];
  /** Hosts it is about; absent when it is about all. It can explain away only what happens to these. */
  readonly hosts?: readonly string[];
  /** Words for the places in the steps of this cause's actions. */
  readonly details?: Readonly<Record<string, string>>;
};

/** What a cause looks like to a real sign-in. */
export type SignInFault = {
  /** `answer`: the network did its part, and somebody else's answer came. */
  readonly at: Operation | 'answer';
  /** Words of the failure; for an answer those of the sign-in client. */
  readonly words: readonly string[];
  readonly strength: Strength;
  /** Goes on after "While signing in, ". */
  readonly text: (host: string) => Said;
};

/**
 * Judges one cause; its words stand in `catalogue/causes/<id>.json`, so that `explain` and translators need no rules.
 * `judge` is pure. Silence (`undefined`) is the normal answer.
 */
export type Rule = {
  readonly id: string;
  /** Causes that are only consequences while this one holds. */
  readonly explainsAway: readonly string[];
  /** What would prove this cause if the host worked then: it is tried when this is among the first findings. */
  readonly whatIf?: readonly Hypothesis[];
  judge(book: Book): Judgement | undefined;
  /** Speak where the checks found nothing surer: some faults come and go, and only the sign-in met them. */
  readonly signInFaults?: readonly SignInFault[];
};
