import type { Route } from '../../model/evidence.ts';
import type { Failure, Outcome } from '../../model/failure.ts';

/** `timed-out at connect (ETIMEDOUT)`: the closed words as they are, for those who look them up. */
export const failureInWords = ({ word, operation, detail }: Failure): string =>
  `${word} at ${operation}${detail === undefined || detail === '' ? '' : ` (${detail})`}`;

export const outcomeInWords = <T>(outcome: Outcome<T>, worded: (value: T) => string): string =>
  outcome.ok ? worded(outcome.value) : failureInWords(outcome.failure);

export const routeInWords = (route: Route): string =>
  route.via === 'direct' ? 'direct' : `through proxy ${route.proxy} (set by ${route.source})`;

export const milliseconds = (durationMs: number): string => `${Math.round(durationMs)} ms`;

export const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1_000)} kB`;

/** To the second; certificates and clocks need no more. */
export const instant = (at: string): string =>
  Number.isNaN(Date.parse(at)) ? at : `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
