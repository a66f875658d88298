import type { AddressFamily, EvidenceOf } from '../../model/evidence.ts';
import { straightTo } from './straight-to.ts';
import type { WhatIf } from './what-if.ts';

/** Goes with one family alone. Where the other one fails at once, or there is none, apps do so already. */
export const oneFamily = (family: AddressFamily): WhatIf['otherWay'] => {
  return async (context, name, seen) => {
    const attempts = seen
      .filter((piece) => piece.kind === 'connection-attempted')
      .filter((piece) => piece.name === name);
    const own = attempts.filter((attempt) => attempt.family === family && attempt.outcome.ok);
    const isOtherWaitedFor = attempts.some((attempt) => attempt.family !== family && holdsUp(attempt));
    return isOtherWaitedFor
      ? await straightTo(context, name, { addresses: own.map(({ address }) => address), using: null })
      : undefined;
  };
};

/** Apps use it, or wait for it. */
const holdsUp = ({ outcome }: EvidenceOf<'connection-attempted'>): boolean =>
  outcome.ok || outcome.failure.word === 'timed-out';
