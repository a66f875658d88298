import type { CodeEntry } from '../../entry.ts';
import code0xC000006D from './0xC000006D.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const codes = [code0xC000006D] as readonly CodeEntry[];
