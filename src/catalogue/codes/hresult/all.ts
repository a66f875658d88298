import type { CodeEntry } from '../../entry.ts';
import code0x80090016 from './0x80090016.json' with { type: 'json' };
import code0x80180014 from './0x80180014.json' with { type: 'json' };
import code0xC0090016 from './0xC0090016.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const codes = [code0x80090016, code0x80180014, code0xC0090016] as readonly CodeEntry[];
