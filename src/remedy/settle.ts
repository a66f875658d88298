import type { Proof } from '../model/remedy.ts';
import type { Done } from './hands/hands.ts';
import type { Case } from './journal/case.ts';
import { undo } from './undo.ts';
import type { Workshop } from './workshop.ts';

/** How a case ended. */
export type Settled = { readonly proof: Proof; readonly undone: Done | null };

/** Writes down what the check said; what did not help is taken back. */
export async function settle(work: Case, workshop: Workshop, proof: Proof): Promise<Settled> {
  const { journal, now } = workshop;
  const { run, remedy } = work;
  if (work.proof === null) await journal.append({ at: now().toISOString(), run, remedy, says: 'proven', proof });
  if (proof === 'did-not-help') return { proof, undone: await undo(work, workshop) };
  await journal.append({ at: now().toISOString(), run, remedy, says: 'ended', as: 'kept' });
  return { proof, undone: null };
}

/** What became of a case that an earlier call left in the middle. */
export type Recovered = { readonly work: Case; readonly settled: Settled | null; readonly undone: Done | null };

/** Completes a case that only lacks its proof; takes every other one back. */
export async function recover(
  work: Case,
  workshop: Workshop,
  prove: (work: Case) => Promise<Proof>,
): Promise<Recovered> {
  const isDone = work.offer.steps.every((_, step) => work.done.has(step));
  if (isDone && !work.isUndoing)
    return { work, settled: await settle(work, workshop, work.proof ?? (await prove(work))), undone: null };
  return { work, settled: null, undone: await undo(work, workshop) };
}
