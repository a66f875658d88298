import type { HttpAnswer } from '../host/host.ts';
import type { ClockReading } from './sntp.ts';

/** The header counts whole seconds: the true instant lies within the second that begins there. */
const HALF_RESOLUTION_SECONDS = 0.5;

/**
 * Compares clocks by the Date of an answer that came `tookMs` after `sentAtMs`. A cache hands out the Date of the
 * origin and says in Age how long ago that was. null when there is no readable Date. @see RFC 9110 section 6.6.1, RFC 9111 section 5.1
 */
export function readDate({ headers }: HttpAnswer, sentAtMs: number, tookMs: number): ClockReading | null {
  const writtenMs = Date.parse(headers.date ?? '');
  const age = /^\d{1,9}$/.exec(headers.age ?? '');
  if (Number.isNaN(writtenMs)) return null;
  const ageSeconds = Number(age?.[0] ?? 0);
  const serverSeconds = writtenMs / 1_000 + ageSeconds + HALF_RESOLUTION_SECONDS;
  return {
    aheadSeconds: (sentAtMs + tookMs / 2) / 1_000 - serverSeconds,
    // An Age counts whole seconds as well.
    uncertaintySeconds: HALF_RESOLUTION_SECONDS * (ageSeconds > 0 ? 2 : 1) + tookMs / 2_000,
  };
}
