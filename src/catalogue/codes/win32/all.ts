import type { CodeEntry } from '../../entry.ts';
import code0x80070520 from './0x80070520.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const codes = [code0x80070520] as readonly CodeEntry[];
