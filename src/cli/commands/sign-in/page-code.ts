import { openBook } from '../../../diagnose/book.ts';
import { unansweredRequests } from '../../../diagnose/picture/after-tls.ts';
import { hostsOf } from '../../../diagnose/picture/hosts.ts';
import { handshakeOfApps } from '../../../diagnose/picture/route-of-apps.ts';
import { lastTransfers } from '../../../diagnose/picture/transfers.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Failure } from '../../../model/failure.ts';
import { statusCodeFor } from '../../../signin/status-code.ts';

/** The code that Teams would show when the sign-in page does not open, from what checks saw of its host; null when it opens. */
export function pageCode(evidence: readonly Evidence[]): string | null {
  const broken = brokenIn(evidence);
  if (broken === undefined) return null;
  const { failure, answerBegan } = broken;
  const { operation, word, status = null } = failure;
  const answer = { answerBegan, status, error: '', numbers: [] };
  return statusCodeFor({ stage: 'authorize', refusal: 'no-answer', operation, word, ...answer });
}

type Broken = { readonly failure: Failure; readonly answerBegan: boolean };

function brokenIn(evidence: readonly Evidence[]): Broken | undefined {
  const book = openBook(evidence);
  const [host] = hostsOf(book, 'sign-in');
  if (host === undefined) return undefined;
  const handshake = handshakeOfApps(book, host);
  if (handshake?.outcome.ok === false) return { failure: handshake.outcome.failure, answerBegan: false };
  const [unanswered] = unansweredRequests(book).filter((request) => request.host === host);
  if (unanswered !== undefined) return { failure: roundTrip(unanswered.word), answerBegan: false };
  const cut = lastTransfers(book).find(({ role, answer, ended }) => role === 'sign-in' && answer && ended in ENDS);
  return cut && { failure: roundTrip(ENDS[cut.ended as keyof typeof ENDS]), answerBegan: true };
}

const ENDS = { 'closed-early': 'connection-closed', reset: 'connection-reset', stalled: 'timed-out' } as const;

const roundTrip = (word: Failure['word']): Failure => ({ operation: 'http-round-trip', word });
