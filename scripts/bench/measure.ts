/** What one line of the benchmark says. `figure` and `limit` are in `unit`; the figure must not be above the limit. */
export type Measured = {
  readonly name: string;
  readonly how: string;
  readonly figure: number;
  readonly limit: number;
  readonly unit: '×' | 's' | 'MB' | 'kB' | '';
};

export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** No call that is measured takes a tenth of this. Node itself may hang as it ends (nodejs/node issue 54918), seldom and for good. */
export const LONGEST_MS = 30_000;

/** The environment of the measured program: without roots of this machine's own, which Node would read at every start. */
export const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...plain } = process.env;
  return plain;
};
