import { proxySettings, routeTo } from '../way/routes.ts';
import { knownFailure } from './known-failure.ts';
import type { WhatIf } from './what-if.ts';

/** A proxy that some setting names, but not for this host: a list of exceptions or a script sends apps past it. */
export const throughTheProxy: WhatIf = {
  hypothesis: 'through-the-proxy',
  async otherWay(context, name, seen) {
    const [usual, settings] = await Promise.all([routeTo(context, name), proxySettings(context)]);
    const named = settings.find(({ proxy }) => proxy !== null);
    if (usual.via !== 'direct' || named === undefined || named.proxy === null) return undefined;
    const route = { via: 'proxy', proxy: named.proxy, source: named.source } as const;
    return { host: context.host, route, using: named.proxy, knownFailure: knownFailure(seen, name, route) };
  },
};
