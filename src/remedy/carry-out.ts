import type { Change } from '../model/remedy.ts';
import { type Said, say } from '../model/said.ts';
import { digestOf } from './digest.ts';
import type { Done, Hands } from './hands/hands.ts';
import { inUse } from './in-use.ts';
import { type Case, casesIn } from './journal/case.ts';
import type { Entry } from './journal/entry.ts';
import type { Journal } from './journal/journal.ts';
import { never } from './never.ts';
import type { Prepared } from './prepared.ts';
import { undo } from './undo.ts';
import type { Workshop } from './workshop.ts';

/** What came of it; the case is in the journal whatever came. `undone` where a step failed: what came of taking the others back. */
export type CarriedOut = { readonly work: Case; readonly result: Done; readonly undone: Done | null };

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
  const write = (entry: Told): Promise<void> => journal.append({ at: now().toISOString(), ...id, ...entry });
  for (const [digest, content] of contents) await journal.keep(digest, content);
  await write({ says: 'begun', offer });
  for (const [step, change] of offer.steps.entries()) {
    const result = signal.aborted ? STOPPED : await doStep(change, step, workshop, write);
    if (result.ok) continue;
    const work = caseOf(journal, id);
    return { work, result, undone: await undo(work, workshop) };
  }
  return { work: caseOf(journal, id), result: { ok: true }, undone: null };
}

type Told = Entry extends infer One ? (One extends Entry ? Omit<One, 'at' | 'run' | 'remedy'> : never) : never;

const STOPPED: Done = { ok: false, why: say`you stopped it` };

const caseOf = ({ entries }: Journal, { run, remedy }: Pick<Case, 'run' | 'remedy'>): Case => {
  const found = casesIn(entries).find((one) => one.run === run && one.remedy === remedy);
  if (found === undefined) throw new Error(`the journal has lost ${remedy}`);
  return found;
};

async function doStep(
  change: Change,
  step: number,
  { hands, journal }: Workshop,
  write: (entry: Told) => Promise<void>,
): Promise<Done> {
  const why = never(change) ?? (await hindrance(change, hands));
  if (why !== undefined) return { ok: false, why };
  await write({ says: 'intended', step });
  const result = await make(change, hands, journal);
  if (result.ok) await write({ says: 'done', step });
  return result;
}

/** Before it is written down: what was not begun is not taken back, and what others did meanwhile stays. */
async function hindrance(change: Change, hands: Hands): Promise<Said | undefined> {
  switch (change.kind) {
    case 'command':
      return undefined;
    case 'move':
      return (await hands.exists(change.to)) ? say`${change.to} is there already` : await inUse(change, hands);
    case 'file': {
      const now = await hands.bytesOf(change.path);
      const isAsShown = now !== undefined && (await digestOf(now)) === change.before;
      return isAsShown ? undefined : say`${change.path} was changed by somebody else in the meantime`;
    }
  }
}

async function make(change: Change, hands: Hands, journal: Journal): Promise<Done> {
  switch (change.kind) {
    case 'command':
      return await (change.stays ? hands.start(change.command) : hands.run(change.command));
    case 'move':
      return await hands.move(change.from, change.to);
    case 'file': {
      const content = await journal.kept(change.after);
      return content === undefined
        ? { ok: false, why: say`the new content was lost` }
        : await hands.replace(change.path, content);
    }
  }
}
