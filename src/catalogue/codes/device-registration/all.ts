import type { CodeEntry } from '../../entry.ts';
import code0x801C03ED from './0x801C03ED.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const codes = [code0x801C03ED] as readonly CodeEntry[];
