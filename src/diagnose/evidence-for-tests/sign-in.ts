import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import { SIGN_IN } from './hosts.ts';
import { seen } from './seen.ts';

/** One step of a real sign-in; went well unless told otherwise. */
export const step = (change: Partial<EvidenceOf<'sign-in-step'>> = {}): EvidenceOf<'sign-in-step'> => ({
  kind: 'sign-in-step',
  ...seen('sign-in'),
  ...{ stage: 'token', place: 3, host: SIGN_IN, stopped: null, failure: null, durationMs: 120 },
  ...{ status: null, retryAfterSeconds: null, error: null, suberror: null, numbers: [], statusCode: null },
  ...change,
});

/** The service refuses with a number. */
export const stoppedBy = (...numbers: readonly number[]) =>
  step({ stopped: 'service-refused', status: 400, error: 'invalid_grant', numbers, statusCode: '0xCAA20003' });

/** What was in the way, and then went well all the same. */
export const signedInAfter = (...earlier: readonly Evidence[]): readonly Evidence[] => [
  ...earlier,
  ...[step({ stage: 'token', place: 8 }), step({ stage: 'keys', place: 9 })],
];
