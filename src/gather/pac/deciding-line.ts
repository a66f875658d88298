/** A text that looks like a directive, and the line on which it came into being. */
export type Sighting = { readonly line: number; readonly text: string };

/** What the wrapping function is called inside a marked script. */
export const MARKER = '__signinDoctorSaw';

/**
 * The line that decided, given all sightings of one run in order: of the unbroken row of sightings of this result at the
 * end, the first. So a text that is passed on through several functions counts where it was chosen. null when it was never seen.
 */
export function decidingLine(sightings: readonly Sighting[], result: string): number | null {
  const lastOther = sightings.findLastIndex(({ text }) => text !== result);
  return sightings[lastOther + 1]?.line ?? null;
}
