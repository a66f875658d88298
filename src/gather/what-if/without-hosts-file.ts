import { lookupsIn } from './lookups-in.ts';
import { straightTo } from './straight-to.ts';
import type { WhatIf } from './what-if.ts';

export const withoutHostsFile: WhatIf = {
  hypothesis: 'without-hosts-file',
  async otherWay(context, name, seen) {
    const isPinned = seen.some((piece) => piece.kind === 'hosts-file-entry' && piece.name.toLowerCase() === name);
    const byDns = lookupsIn(seen, name).find(({ by }) => by !== 'system');
    return isPinned ? await straightTo(context, name, { addresses: byDns?.addresses ?? [], using: null }) : undefined;
  },
};
