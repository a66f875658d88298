import type { SignInStage } from './evidence/sign-in.ts';

/** A request of a recorded sign-in that did not do its part. Without its query and body, which hold secrets. */
export type FailedRequest = {
  /** The how-manieth request of the recording, from 1. */
  readonly place: number;
  /** ISO 8601; null when the recording does not say when. */
  readonly at: string | null;
  readonly durationMs: number | null;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly stage: SignInStage;
  /** null when no answer came. */
  readonly status: number | null;
  /** What the network did, in the words of whoever recorded it; null when it did its part, or nobody said. */
  readonly network: string | null;
  /** The service's own words: the OAuth error, and the AADSTS numbers with the deciding one first. */
  readonly error: string | null;
  readonly numbers: readonly number[];
  /** What Teams would show; null when it would show nothing. */
  readonly statusCode: string | null;
  /** By which Microsoft and the admin find this very sign-in. */
  readonly correlationId: string | null;
  readonly requestId: string | null;
};

/** A recording (HAR) of a sign-in, by a browser, a proxy or this program. */
export type Recording = {
  /** Who recorded, with its version. */
  readonly by: string;
  readonly requests: number;
  /** How many of them belong to signing in. */
  readonly ofSignIn: number;
  /** In the order in which they were sent. */
  readonly failed: readonly FailedRequest[];
  /** How it ended, as far as the recording shows: `stopped` when nothing that came later got past the last failure. */
  readonly outcome: 'stopped' | 'got-past' | 'nothing-failed' | 'no-sign-in';
};
