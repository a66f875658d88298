import { routeTo } from '../way/routes.ts';
import { knownFailure } from './known-failure.ts';
import type { WhatIf } from './what-if.ts';

export const pastTheProxy: WhatIf = {
  hypothesis: 'past-the-proxy',
  async otherWay(context, name, seen) {
    const usual = await routeTo(context, name);
    if (usual.via !== 'proxy') return undefined;
    const route = { via: 'direct' } as const;
    return { host: context.host, route, using: null, knownFailure: knownFailure(seen, name, route) };
  },
};
