import { oneFamily } from './one-family.ts';
import type { WhatIf } from './what-if.ts';

export const byIpv4: WhatIf = { hypothesis: 'by-ipv4', otherWay: oneFamily(4) };
