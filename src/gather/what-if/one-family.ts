import type { AddressFamily } from '../../model/evidence.ts';
import { straightTo } from './straight-to.ts';
import type { WhatIf } from './what-if.ts';

/** Goes with one family alone. Where only one of them opens connections, apps do so already. */
export const oneFamily = (family: AddressFamily): WhatIf['otherWay'] => {
  return async (context, name, seen) => {
    const opened = seen
      .filter((piece) => piece.kind === 'connection-attempted')
      .filter((piece) => piece.name === name && piece.outcome.ok);
    if (new Set(opened.map((attempt) => attempt.family)).size < 2) return undefined;
    const addresses = opened.filter((attempt) => attempt.family === family).map(({ address }) => address);
    return await straightTo(context, name, { addresses, using: null });
  };
};
