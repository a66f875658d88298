import { type Said, say } from '../../model/said.ts';

/** Below this nobody notices, and no header can tell. */
const NEGLIGIBLE_SECONDS = 2;

/** How far this computer's clock is off, for one line of a summary. */
export function clockInWords({
  aheadSeconds,
  against,
}: {
  readonly aheadSeconds: number;
  readonly against: string;
}): Said {
  const off = Math.abs(aheadSeconds);
  if (off < NEGLIGIBLE_SECONDS) return say`Right, compared with ${against}`;
  const length = lengthOf(off);
  return aheadSeconds > 0
    ? say`${length} ahead, compared with ${against}`
    : say`${length} behind, compared with ${against}`;
}

const inSeconds = (count: number): Said => say`${count} seconds`;

/** With their lengths in seconds. */
const UNITS: readonly (readonly [number, (count: number) => Said])[] = [
  [86_400, (count) => say`${count} days`],
  [3_600, (count) => say`${count} hours`],
  [60, (count) => say`${count} minutes`],
];

/** In the largest unit of which there are at least two. */
function lengthOf(seconds: number): Said {
  const [size, counted] = UNITS.find(([length]) => seconds >= 2 * length) ?? [1, inSeconds];
  return counted(Math.round(seconds / size));
}
