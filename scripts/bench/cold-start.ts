import { spawnSync } from 'node:child_process';
import { LONGEST_MS, type Measured, median, plainEnvironment } from './measure.ts';

/** Other work on the machine hits both sides of a pair; the median of this many pairs does not feel it. */
const PAIRS = 40;

/** How long `explain` takes from the package, in starts of Node that do nothing. */
export function coldStart(program: string): Measured {
  timeOf(program, 'explain', 'caa82ee7'); // The first call fills the cache of compiled code.
  const ratios = Array.from({ length: PAIRS }, () => {
    const bareMs = timeOf('-e', '0');
    return timeOf(program, 'explain', 'caa82ee7') / bareMs;
  });
  return {
    name: '`explain caa82ee7`',
    how: `start to end, against \`node -e 0\`; median of ${PAIRS} pairs`,
    figure: median(ratios),
    limit: 1.6,
    unit: '×',
  };
}

/** Milliseconds of one call of Node. */
function timeOf(...args: readonly string[]): number {
  const startedAtMs = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    env: plainEnvironment(),
    stdio: 'ignore',
    timeout: LONGEST_MS,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed (${status ?? 'it did not end'})`);
  return performance.now() - startedAtMs;
}
