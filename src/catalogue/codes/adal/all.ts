import type { CodeEntry } from '../../entry.ts';
import code0xCAA10001 from './0xCAA10001.json' with { type: 'json' };
import code0xCAA1002D from './0xCAA1002D.json' with { type: 'json' };
import code0xCAA20001 from './0xCAA20001.json' with { type: 'json' };
import code0xCAA20002 from './0xCAA20002.json' with { type: 'json' };
import code0xCAA20003 from './0xCAA20003.json' with { type: 'json' };
import code0xCAA20004 from './0xCAA20004.json' with { type: 'json' };
import code0xCAA20005 from './0xCAA20005.json' with { type: 'json' };
import code0xCAA20008 from './0xCAA20008.json' with { type: 'json' };
import code0xCAA2000B from './0xCAA2000B.json' with { type: 'json' };
import code0xCAA2000C from './0xCAA2000C.json' with { type: 'json' };
import code0xCAA20064 from './0xCAA20064.json' with { type: 'json' };
import code0xCAA3012E from './0xCAA3012E.json' with { type: 'json' };
import code0xCAA30190 from './0xCAA30190.json' with { type: 'json' };
import code0xCAA30191 from './0xCAA30191.json' with { type: 'json' };
import code0xCAA30193 from './0xCAA30193.json' with { type: 'json' };
import code0xCAA30194 from './0xCAA30194.json' with { type: 'json' };
import code0xCAA30197 from './0xCAA30197.json' with { type: 'json' };
import code0xCAA301F7 from './0xCAA301F7.json' with { type: 'json' };
import code0xCAA5001C from './0xCAA5001C.json' with { type: 'json' };
import code0xCAA50021 from './0xCAA50021.json' with { type: 'json' };
import code0xCAA50024 from './0xCAA50024.json' with { type: 'json' };
import code0xCAA5004B from './0xCAA5004B.json' with { type: 'json' };
import code0xCAA70003 from './0xCAA70003.json' with { type: 'json' };
import code0xCAA70004 from './0xCAA70004.json' with { type: 'json' };
import code0xCAA70007 from './0xCAA70007.json' with { type: 'json' };
import code0xCAA7000A from './0xCAA7000A.json' with { type: 'json' };
import code0xCAA70010 from './0xCAA70010.json' with { type: 'json' };
import code0xCAA80000 from './0xCAA80000.json' with { type: 'json' };
import code0xCAA82EE2 from './0xCAA82EE2.json' with { type: 'json' };
import code0xCAA82EE7 from './0xCAA82EE7.json' with { type: 'json' };
import code0xCAA82EFD from './0xCAA82EFD.json' with { type: 'json' };
import code0xCAA82EFE from './0xCAA82EFE.json' with { type: 'json' };
import code0xCAA82F05 from './0xCAA82F05.json' with { type: 'json' };
import code0xCAA82F06 from './0xCAA82F06.json' with { type: 'json' };
import code0xCAA82F0C from './0xCAA82F0C.json' with { type: 'json' };
import code0xCAA82F0D from './0xCAA82F0D.json' with { type: 'json' };
import code0xCAA82F19 from './0xCAA82F19.json' with { type: 'json' };
import code0xCAA82F7D from './0xCAA82F7D.json' with { type: 'json' };
import code0xCAA82F8F from './0xCAA82F8F.json' with { type: 'json' };
import code0xCAA90004 from './0xCAA90004.json' with { type: 'json' };
import code0xCAA90006 from './0xCAA90006.json' with { type: 'json' };
import code0xCAA90014 from './0xCAA90014.json' with { type: 'json' };
import code0xCAA90017 from './0xCAA90017.json' with { type: 'json' };
import code0xCAA90018 from './0xCAA90018.json' with { type: 'json' };
import code0xCAA9001F from './0xCAA9001F.json' with { type: 'json' };
import code0xCAA90022 from './0xCAA90022.json' with { type: 'json' };
import code0xCAA90023 from './0xCAA90023.json' with { type: 'json' };
import code0xCAA9002C from './0xCAA9002C.json' with { type: 'json' };
import code0xCAA9004D from './0xCAA9004D.json' with { type: 'json' };
import code0xCAA90056 from './0xCAA90056.json' with { type: 'json' };
import code0xCAA90057 from './0xCAA90057.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const codes = [
  code0xCAA10001,
  code0xCAA1002D,
  code0xCAA20001,
  code0xCAA20002,
  code0xCAA20003,
  code0xCAA20004,
  code0xCAA20005,
  code0xCAA20008,
  code0xCAA2000B,
  code0xCAA2000C,
  code0xCAA20064,
  code0xCAA3012E,
  code0xCAA30190,
  code0xCAA30191,
  code0xCAA30193,
  code0xCAA30194,
  code0xCAA30197,
  code0xCAA301F7,
  code0xCAA5001C,
  code0xCAA50021,
  code0xCAA50024,
  code0xCAA5004B,
  code0xCAA70003,
  code0xCAA70004,
  code0xCAA70007,
  code0xCAA7000A,
  code0xCAA70010,
  code0xCAA80000,
  code0xCAA82EE2,
  code0xCAA82EE7,
  code0xCAA82EFD,
  code0xCAA82EFE,
  code0xCAA82F05,
  code0xCAA82F06,
  code0xCAA82F0C,
  code0xCAA82F0D,
  code0xCAA82F19,
  code0xCAA82F7D,
  code0xCAA82F8F,
  code0xCAA90004,
  code0xCAA90006,
  code0xCAA90014,
  code0xCAA90017,
  code0xCAA90018,
  code0xCAA9001F,
  code0xCAA90022,
  code0xCAA90023,
  code0xCAA9002C,
  code0xCAA9004D,
  code0xCAA90056,
  code0xCAA90057,
] as readonly CodeEntry[];
