/**
 * Does pieces of work, one in each turn of the event loop, so that what comes in between is not kept waiting. Rejects with what a piece
 * throws; those behind it are left.
 */
export async function oneByOne(pieces: readonly (() => unknown)[]): Promise<void> {
  for (const piece of pieces) {
    await new Promise((resolve) => void setImmediate(resolve));
    piece();
  }
}
