import type { Evidence, Hypothesis, Route } from '../../model/evidence.ts';
import type { Failure } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import type { Host } from '../host/host.ts';

/** How a host is reached if the hypothesis holds: by another route, or with a computer that knows other addresses. */
export type OtherWay = {
  readonly host: Host;
  readonly route: Route;
  /** The proxy or DNS server that makes the difference; null where there is none to name. */
  readonly using: string | null;
  /** Why it fails, where the checks went this way already. What they saw open may still break later, and is tried. */
  readonly knownFailure?: Failure | undefined;
};

export type WhatIf = {
  readonly hypothesis: Hypothesis;
  /** undefined when this is the way that is taken anyway, or when there is no such way. */
  otherWay(context: Context, name: string, seen: readonly Evidence[]): Promise<OtherWay | undefined>;
};
