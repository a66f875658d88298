import { contradicting } from '../../model/contradicting.ts';
import { lookupsIn } from './lookups-in.ts';
import { straightTo } from './straight-to.ts';
import type { WhatIf } from './what-if.ts';

/** One of the DNS servers that this computer is set to, which says something else than what apps get. */
export const byAnotherResolver: WhatIf = {
  hypothesis: 'by-another-resolver',
  async otherWay(context, name, seen) {
    const answers = lookupsIn(seen, name);
    const usual = answers.find(({ by }) => by === 'system')?.addresses ?? [];
    const [other] = answers
      .map(({ by, addresses }) => ({ using: by, addresses: contradicting(usual, addresses) }))
      .filter(({ addresses }) => addresses.length > 0);
    return other && (await straightTo(context, name, other));
  },
};
