import type { Change } from '../model/remedy.ts';
import { type Said, say } from '../model/said.ts';
import type { Hands } from './hands/hands.ts';

/** Why something must not be moved now, there or back; undefined when it may be. */
export async function inUse(
  { whileClosed = [] }: Extract<Change, { kind: 'move' }>,
  hands: Hands,
): Promise<Said | undefined> {
  for (const program of whileClosed)
    if (await hands.isRunning(program)) return say`${program} is running: quit it first, and call this again`;
  return undefined;
}
