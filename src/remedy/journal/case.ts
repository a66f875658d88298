import type { Offer, Proof } from '../../model/remedy.ts';
import type { Ending, Entry } from './entry.ts';

/** One remedy as the journal knows it. */
export type Case = {
  readonly run: string;
  readonly remedy: string;
  readonly at: string;
  readonly offer: Offer;
  /** Steps that were begun, and of those the ones that are known to be finished. */
  readonly intended: ReadonlySet<number>;
  readonly done: ReadonlySet<number>;
  readonly proof: Proof | null;
  readonly isUndoing: boolean;
  /** null while nobody knows how it ended: the program was ended in the middle. */
  readonly ending: Ending | null;
};

/** Every remedy of the journal, oldest first. */
export function casesIn(entries: readonly Entry[]): readonly Case[] {
  const cases = new Map<string, Case>();
  for (const entry of entries) {
    const key = `${entry.run}/${entry.remedy}`;
    const before = cases.get(key);
    if (entry.says === 'begun') cases.set(key, begun(entry));
    else if (before !== undefined) cases.set(key, after(before, entry));
  }
  return [...cases.values()];
}

const begun = ({ run, remedy, at, offer }: Extract<Entry, { says: 'begun' }>): Case => ({
  ...{ run, remedy, at, offer },
  ...{ intended: new Set(), done: new Set(), proof: null, isUndoing: false, ending: null },
});

function after(before: Case, entry: Exclude<Entry, { says: 'begun' }>): Case {
  switch (entry.says) {
    case 'intended':
    case 'done':
      return { ...before, [entry.says]: new Set([...before[entry.says], entry.step]) };
    case 'proven':
      return { ...before, proof: entry.proof };
    case 'undoing':
      return { ...before, isUndoing: true, ending: null };
    case 'ended':
      return { ...before, ending: entry.as };
  }
}

/** What was begun and not ended. */
export const unfinished = (cases: readonly Case[]): readonly Case[] => cases.filter(({ ending }) => ending === null);

/**
 * What the last call of `fix` left in place that can be taken back, newest first. A call of which only that is left which could not
 * be put back gives way to those before it, and is tried again when there are none.
 */
export function undoable(cases: readonly Case[]): readonly Case[] {
  const kept = cases.filter(({ ending, offer }) => isInPlace(ending) && offer.steps.some(canBePutBack));
  const last = (kept.findLast(({ ending }) => ending === 'kept') ?? kept.at(-1))?.run;
  return kept.filter(({ run }) => run === last).toReversed();
}

const isInPlace = (ending: Case['ending']): boolean => ending === 'kept' || ending === 'left';

const canBePutBack = (step: Offer['steps'][number]): boolean => step.kind !== 'command' || step.undo !== null;
