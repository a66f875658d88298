import type { Change } from '../model/remedy.ts';
import { digestOf } from './digest.ts';
import type { Done, Hands } from './hands/hands.ts';
import { type Case, casesIn } from './journal/case.ts';
import type { Entry } from './journal/entry.ts';
import type { Journal } from './journal/journal.ts';
import { never } from './never.ts';
import type { Prepared } from './prepared.ts';
import { undo } from './undo.ts';
import type { Workshop } from './workshop.ts';

/** What came of it; the case is in the journal whatever came. */
export type CarriedOut = { readonly work: Case; readonly result: Done };

/**
 * Does what was offered, step by step, each written down before. Where one fails or the signal ends, what was done before is taken
 * back. Afterwards it is not ended yet: somebody has to prove it.
 */
export async function carryOut(
  { offer, contents }: Prepared,
  run: string,
  workshop: Workshop,
  signal: AbortSignal,
): Promise<CarriedOut> {
  const { journal, now } = workshop;
  const id = { run, remedy: offer.id };
  const write = (entry: Said): Promise<void> => journal.append({ at: now().toISOString(), ...id, ...entry });
  for (const [digest, content] of contents) await journal.keep(digest, content);
  await write({ says: 'begun', offer });
  for (const [step, change] of offer.steps.entries()) {
    const result = signal.aborted ? STOPPED : await doStep(change, step, workshop, write);
    if (!result.ok) return { work: caseOf(journal, id), result: await undone(caseOf(journal, id), workshop, result) };
  }
  return { work: caseOf(journal, id), result: { ok: true } };
}

type Said = Entry extends infer One ? (One extends Entry ? Omit<One, 'at' | 'run' | 'remedy'> : never) : never;

const STOPPED: Done = { ok: false, why: 'you stopped it' };

const caseOf = ({ entries }: Journal, { run, remedy }: Pick<Case, 'run' | 'remedy'>): Case => {
  const found = casesIn(entries).find((one) => one.run === run && one.remedy === remedy);
  if (found === undefined) throw new Error(`the journal has lost ${remedy}`);
  return found;
};

async function doStep(
  change: Change,
  step: number,
  { hands, journal }: Workshop,
  write: (entry: Said) => Promise<void>,
): Promise<Done> {
  const forbidden = never(change);
  if (forbidden !== undefined) return { ok: false, why: forbidden };
  await write({ says: 'intended', step });
  const result = await make(change, hands, journal);
  if (result.ok) await write({ says: 'done', step });
  return result;
}

async function make(change: Change, hands: Hands, journal: Journal): Promise<Done> {
  switch (change.kind) {
    case 'command':
      return await (change.stays ? hands.start(change.command) : hands.run(change.command));
    case 'move':
      return await hands.move(change.from, change.to);
    case 'file': {
      const [now, content] = await Promise.all([hands.bytesOf(change.path), journal.kept(change.after)]);
      if (now === undefined || (await digestOf(now)) !== change.before)
        return { ok: false, why: `${change.path} was changed by somebody else in the meantime` };
      if (content === undefined) return { ok: false, why: 'the new content was lost' };
      return await hands.replace(change.path, content);
    }
  }
}

/** Why the step failed, and what could not be taken back. */
async function undone(work: Case, workshop: Workshop, failure: Done & { ok: false }): Promise<Done> {
  const back = await undo(work, workshop);
  return back.ok ? failure : { ok: false, why: `${failure.why}; ${back.why}` };
}
