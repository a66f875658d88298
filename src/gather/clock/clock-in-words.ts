/** Below this nobody notices, and no header can tell. */
const NEGLIGIBLE_SECONDS = 2;

/** How far this computer's clock is off, for one line of a summary. */
export function clockInWords({
  aheadSeconds,
  against,
}: {
  readonly aheadSeconds: number;
  readonly against: string;
}): string {
  const off = Math.abs(aheadSeconds);
  if (off < NEGLIGIBLE_SECONDS) return `Right, compared with ${against}`;
  return `${lengthOf(off)} ${aheadSeconds > 0 ? 'ahead' : 'behind'}, compared with ${against}`;
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** In the largest unit of which there are at least two. */
function lengthOf(seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => seconds >= 2 * length) ?? ['seconds', 1];
  return `${Math.round(seconds / size)} ${unit}`;
}
