import type { Hands } from './hands/hands.ts';
import type { Journal } from './journal/journal.ts';

/** What every change needs: who makes it, where it is written down, and what time it is. */
export type Workshop = { readonly hands: Hands; readonly journal: Journal; now(): Date };
