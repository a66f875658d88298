import type { Explanation } from '../model/code.ts';

/** `explain --json`, schema 1. */
export const explainJson = (explanation: Explanation): string =>
  `${JSON.stringify({ schema: 1, ...explanation }, null, 2)}\n`;
