import type { Failure } from '../failure.ts';
import type { Seen } from './seen.ts';

/** The parts of a real sign-in, in the order in which they can happen. */
export type SignInStage =
  | 'discovery'
  | 'realm'
  | 'renewal'
  | 'federation'
  | 'authorize'
  | 'device-code'
  | 'token'
  | 'keys';

/** What came of a real sign-in. */
export type SignInEvidence = Seen<
  'sign-in-step',
  {
    stage: SignInStage;
    /** The how-manieth step of the sign-in; the last one tells how it ended. */
    place: number;
    /** Who was asked; null when it was the person's turn. */
    host: string | null;
    /** Why it stopped here, in a word of the sign-in client; null when it went well. */
    stopped: string | null;
    /** What the network did; null when it did its part. */
    failure: Failure | null;
    /** Status of the answer that stopped it; null when none did. */
    status: number | null;
    retryAfterSeconds: number | null;
    /** The service's own words: OAuth error and suberror, AADSTS numbers with the deciding one first. */
    error: string | null;
    suberror: string | null;
    numbers: readonly number[];
    /** What Teams would show; null when it would show nothing. */
    statusCode: string | null;
    durationMs: number;
  }
>;
