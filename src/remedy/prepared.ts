import type { Change, Offer } from '../model/remedy.ts';
import type { Said } from '../model/said.ts';
import { digestOf } from './digest.ts';
import { lineChanges } from './line-changes.ts';
import type { Deed, Look, Plan, Remedy, Way } from './remedy.ts';

/** An offer with the contents that its steps name by their digest. `hindrance` says why it must not be done now. */
export type Prepared = {
  readonly offer: Offer;
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly hindrance: Said | undefined;
};

/** What a remedy would do at this computer; undefined where there is nothing for it to do. Changes nothing. */
export async function prepared(remedy: Remedy, cause: string | null, look: Look): Promise<Prepared | undefined> {
  for (const way of remedy.ways) {
    if (way.system !== look.platform) continue;
    const plan = await way.plan(look);
    if (plan !== undefined) return await inFull(remedy, way, plan, cause);
  }
  return undefined;
}

async function inFull(remedy: Remedy, way: Way, plan: Plan, cause: string | null): Promise<Prepared> {
  const contents = new Map<string, Uint8Array>();
  const steps: Change[] = [];
  for (const deed of plan.deeds) steps.push(await stepOf(deed, contents));
  const { id, title, changes, mayBreak = null, undo, provenBy, awaits = null, takesMs = 0 } = remedy;
  return {
    offer: {
      ...{ id, title, cause, changes, mayBreak, undo, provenBy, awaits, takesMs, steps },
      needsAdmin: way.needsAdmin,
      forgets: plan.forgets ?? [],
    },
    contents,
    hindrance: plan.hindrance,
  };
}

async function stepOf(deed: Deed, contents: Map<string, Uint8Array>): Promise<Change> {
  if (deed.kind !== 'file') return deed;
  const [before, after] = await Promise.all([digestOf(deed.before), digestOf(deed.after)]);
  contents.set(before, deed.before).set(after, deed.after);
  return { kind: 'file', path: deed.path, before, after, lines: lineChanges(deed.before, deed.after) };
}
