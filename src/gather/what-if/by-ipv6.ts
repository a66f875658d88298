import { oneFamily } from './one-family.ts';
import type { WhatIf } from './what-if.ts';

export const byIpv6: WhatIf = { hypothesis: 'by-ipv6', otherWay: oneFamily(6) };
