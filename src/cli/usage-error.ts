/** The call was wrong. The message is one line for the person who typed it: what is wrong, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether an error is one. By its name: the parts of the package each hold this class for themselves. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError';
