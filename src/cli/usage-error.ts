/** The call was wrong. The message is one line for the person who typed it: what is wrong, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
