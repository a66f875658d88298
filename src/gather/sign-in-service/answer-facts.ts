import type { HttpAnswerFacts } from '../../model/evidence.ts';
import { type Failure, type FailureWord, failed } from '../../model/failure.ts';
import type { HttpAnswer } from '../host/host.ts';

/** Long enough for "Log in to …", short enough for one line of a report. */
const TITLE_CHARACTERS = 120;

/** What of an answer goes into evidence. `now` counts a Retry-After that is a date down to seconds. */
export const answerFacts = (answer: HttpAnswer, now: Date): HttpAnswerFacts => ({
  status: answer.status,
  location: answer.headers.location ?? null,
  server: answer.headers.server ?? null,
  via: answer.headers.via ?? null,
  retryAfterSeconds: retryAfter(answer.headers['retry-after'], answer.headers.date, now),
  pageTitle: pageTitle(bodyText(answer)),
});

/** The kept part of the body. Bytes that are no UTF-8 become replacement characters. */
export const bodyText = ({ body }: HttpAnswer): string => new TextDecoder().decode(body);

const BREAKS: Readonly<Record<Exclude<HttpAnswer['ended'], 'complete'>, FailureWord>> = {
  'closed-early': 'connection-closed',
  reset: 'connection-reset',
  stalled: 'timed-out',
};

/** What broke an answer off after its status line; null when it came whole. */
export const breakOf = ({ ended }: HttpAnswer): Failure | null =>
  ended === 'complete' ? null : failed('http-round-trip', BREAKS[ended]).failure;

/** Seconds or a date; a date is measured from the server's own Date where it sent one, since our clock may be wrong. @see RFC 9110 section 10.2.3 */
function retryAfter(written: string | undefined, serverDate: string | undefined, now: Date): number | null {
  if (written === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(written)) return Number(written);
  const from = Date.parse(serverDate ?? '');
  const seconds = (Date.parse(written) - (Number.isNaN(from) ? now.getTime() : from)) / 1_000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.round(seconds));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function pageTitle(page: string): string | null {
  const [, raw = ''] = /<title[^<>]*>([^<]*)/i.exec(page) ?? [];
  const title = raw.replace(/&(\w+|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity).replace(/\s+/g, ' ');
  return title.trim().slice(0, TITLE_CHARACTERS) || null;
}
