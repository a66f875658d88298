import type { CodeEntry } from '../../entry.ts';
import code0x8010000C from './0x8010000C.json' with { type: 'json' };
import code0x8010002E from './0x8010002E.json' with { type: 'json' };
import code0x80100069 from './0x80100069.json' with { type: 'json' };
import code0x8010006B from './0x8010006B.json' with { type: 'json' };
import code0x8010006C from './0x8010006C.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const codes = [
  code0x8010000C,
  code0x8010002E,
  code0x80100069,
  code0x8010006B,
  code0x8010006C,
] as readonly CodeEntry[];
