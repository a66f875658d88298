import type { english } from './english.ts';

export type PagePhrases = typeof english;
