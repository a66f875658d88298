import type { Change } from '../model/remedy.ts';
import { inRow, type Place, type Said, say } from '../model/said.ts';
import { digestOf } from './digest.ts';
import type { Done } from './hands/hands.ts';
import { inUse } from './in-use.ts';
import type { Case } from './journal/case.ts';
import type { Entry } from './journal/entry.ts';
import { never } from './never.ts';
import type { Workshop } from './workshop.ts';

/**
 * Takes back whatever was begun of a case, the last step first. May be called again at any time: a step that was never done, or is
 * taken back already, is left as it is. While a program that must be closed runs nothing is done, nor written down.
 */
export async function undo({ run, remedy, offer, intended }: Case, workshop: Workshop): Promise<Done> {
  const { journal, now } = workshop;
  const why = await anyInUse(
    offer.steps.filter((_, step) => intended.has(step)),
    workshop,
  );
  if (why !== undefined) return { ok: false, why };
  const write = (
    entry: Pick<Extract<Entry, { says: 'undoing' }>, 'says'> | Pick<Ended, 'says' | 'as'>,
  ): Promise<void> => journal.append({ at: now().toISOString(), run, remedy, ...entry });
  await write({ says: 'undoing' });
  const failures: Place[] = [];
  for (const [step, change] of [...offer.steps.entries()].toReversed()) {
    const result: Done = intended.has(step) ? await putBack(change, workshop) : { ok: true };
    if (!result.ok) failures.push(result.why);
  }
  await write({ says: 'ended', as: failures.length === 0 ? 'undone' : 'left' });
  return failures.length === 0 ? { ok: true } : { ok: false, why: inRow(failures) };
}

type Ended = Extract<Entry, { says: 'ended' }>;

async function anyInUse(steps: readonly Change[], { hands }: Workshop): Promise<Said | undefined> {
  for (const step of steps) {
    // What lies where it was is not moved again.
    if (step.kind !== 'move' || !(await hands.exists(step.to))) continue;
    const why = await inUse(step, hands);
    if (why !== undefined) return why;
  }
  return undefined;
}

async function putBack(change: Change, { hands, journal }: Workshop): Promise<Done> {
  // The journal is a file, and whoever wrote a line into it could name any command.
  const why = never(change);
  if (why !== undefined) return { ok: false, why };
  switch (change.kind) {
    case 'command':
      return change.undo === null ? { ok: true } : await hands.run(change.undo);
    case 'move':
      return await moveBack(change, hands);
    case 'file':
      return await restore(change, { hands, journal });
  }
}

/** What came in its place meanwhile keeps a name of its own: nothing is lost. It stays in place where the old one cannot come back. */
async function moveBack({ from, to }: Extract<Change, { kind: 'move' }>, hands: Workshop['hands']): Promise<Done> {
  if (!(await hands.exists(to))) return { ok: true };
  const newer = `${to}-newer`;
  const isReplaced = await hands.exists(from);
  if (isReplaced) {
    const aside = await hands.move(from, newer);
    if (!aside.ok) return aside;
  }
  const back = await hands.move(to, from);
  if (isReplaced && !back.ok) await hands.move(newer, from);
  return back;
}

async function restore(
  { path, before, after }: Extract<Change, { kind: 'file' }>,
  { hands, journal }: Pick<Workshop, 'hands' | 'journal'>,
): Promise<Done> {
  await hands.tidy(path);
  const now = await hands.bytesOf(path);
  const digest = now === undefined ? undefined : await digestOf(now);
  if (digest === before) return { ok: true };
  const old = await journal.kept(before);
  if (digest !== after || old === undefined)
    return {
      ok: false,
      why: say`${path} was changed by somebody else since, and is left as it is; its old content lies in ${journal.placeOf(before)}`,
    };
  return await hands.replace(path, old);
}
