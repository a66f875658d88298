/** Answers that come meanwhile are not read later than this. */
const TURN_MS = 1;

/**
 * Does pieces of work, as many in each turn of the event loop as take a moment, so that what comes in between is not kept waiting. Rejects
 * with what a piece throws; those behind it are left.
 */
export async function oneByOne(pieces: readonly (() => unknown)[]): Promise<void> {
  let turnEndsMs = 0;
  for (const piece of pieces) {
    if (performance.now() >= turnEndsMs) {
      await nextTurn();
      turnEndsMs = performance.now() + TURN_MS;
    }
    piece();
  }
}

/** When the event loop has come round: whatever waited for its turn has had it. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
