import type { CodeEntry } from '../../entry.ts';
import AADSTS135011 from './AADSTS135011.json' with { type: 'json' };
import AADSTS500011 from './AADSTS500011.json' with { type: 'json' };
import AADSTS500014 from './AADSTS500014.json' with { type: 'json' };
import AADSTS500121 from './AADSTS500121.json' with { type: 'json' };
import AADSTS50034 from './AADSTS50034.json' with { type: 'json' };
import AADSTS500341 from './AADSTS500341.json' with { type: 'json' };
import AADSTS50053 from './AADSTS50053.json' with { type: 'json' };
import AADSTS50055 from './AADSTS50055.json' with { type: 'json' };
import AADSTS50057 from './AADSTS50057.json' with { type: 'json' };
import AADSTS50058 from './AADSTS50058.json' with { type: 'json' };
import AADSTS50076 from './AADSTS50076.json' with { type: 'json' };
import AADSTS50078 from './AADSTS50078.json' with { type: 'json' };
import AADSTS50079 from './AADSTS50079.json' with { type: 'json' };
import AADSTS50105 from './AADSTS50105.json' with { type: 'json' };
import AADSTS50126 from './AADSTS50126.json' with { type: 'json' };
import AADSTS50133 from './AADSTS50133.json' with { type: 'json' };
import AADSTS50140 from './AADSTS50140.json' with { type: 'json' };
import AADSTS50155 from './AADSTS50155.json' with { type: 'json' };
import AADSTS50173 from './AADSTS50173.json' with { type: 'json' };
import AADSTS51004 from './AADSTS51004.json' with { type: 'json' };
import AADSTS53000 from './AADSTS53000.json' with { type: 'json' };
import AADSTS530003 from './AADSTS530003.json' with { type: 'json' };
import AADSTS53001 from './AADSTS53001.json' with { type: 'json' };
import AADSTS53003 from './AADSTS53003.json' with { type: 'json' };
import AADSTS65001 from './AADSTS65001.json' with { type: 'json' };
import AADSTS650057 from './AADSTS650057.json' with { type: 'json' };
import AADSTS700082 from './AADSTS700082.json' with { type: 'json' };
import AADSTS70043 from './AADSTS70043.json' with { type: 'json' };
import AADSTS90002 from './AADSTS90002.json' with { type: 'json' };
import AADSTS90094 from './AADSTS90094.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const codes = [
  AADSTS135011,
  AADSTS500011,
  AADSTS500014,
  AADSTS500121,
  AADSTS50034,
  AADSTS500341,
  AADSTS50053,
  AADSTS50055,
  AADSTS50057,
  AADSTS50058,
  AADSTS50076,
  AADSTS50078,
  AADSTS50079,
  AADSTS50105,
  AADSTS50126,
  AADSTS50133,
  AADSTS50140,
  AADSTS50155,
  AADSTS50173,
  AADSTS51004,
  AADSTS53000,
  AADSTS530003,
  AADSTS53001,
  AADSTS53003,
  AADSTS65001,
  AADSTS650057,
  AADSTS700082,
  AADSTS70043,
  AADSTS90002,
  AADSTS90094,
] as readonly CodeEntry[];
