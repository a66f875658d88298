import type { Said } from '../model/said.ts';

/** The call was wrong. `says` is one line for the person who typed it: what is wrong, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly says: Said;

  constructor(says: Said) {
    super(says.text);
    this.says = says;
  }
}

/** Whether an error is one. By its name: the parts of the package each hold this class for themselves. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError';
