import type { EvidenceOf } from '../../model/evidence.ts';
import { type Place, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { inspectorOf } from './authorities.ts';
import { handshakeOfApps, hostIn } from './route-of-apps.ts';
import { stoppedSteps } from './sign-in-steps.ts';

/** An answer of a host that proved its name. */
type GenuineAnswer = {
  readonly evidence: EvidenceOf<'transfer'> | EvidenceOf<'metadata-read'> | EvidenceOf<'sign-in-step'>;
  readonly host: string;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  /** A known inspector opens this connection, or nobody looked whether one does: the answer may be its own. */
  readonly isInspected: boolean;
};

export function genuineAnswers(book: Book): readonly GenuineAnswer[] {
  const answers = [
    ...book
      .all('metadata-read')
      .map((evidence) => ({ evidence, answer: evidence.outcome.ok ? evidence.outcome.value : null })),
    ...book.all('transfer').map((evidence) => ({ evidence, answer: evidence.answer })),
  ];
  const seen = answers.flatMap(({ evidence, answer }) => {
    const host = hostIn(evidence.url);
    const handshake = handshakeOfApps(book, host);
    if (answer === null || !handshake?.outcome.ok) return [];
    const isInspected = inspectorOf(handshake.chain) !== undefined;
    return [{ evidence, host, status: answer.status, retryAfterSeconds: answer.retryAfterSeconds, isInspected }];
  });
  return [...seen, ...ownWords(book)];
}

/** A fault of SOAP says no to one person; that it comes with status 500 is only its form. @see SOAP 1.1 section 6.2 */
const REFUSED_IN_SOAP = 'federation-fault';

/**
 * Answers that stopped a sign-in. It takes none from a host that does not prove its name; whether an inspector stands in
 * between only a check can tell, or the service's own numbers.
 */
function ownWords(book: Book): readonly GenuineAnswer[] {
  return stoppedSteps(book).flatMap((evidence) => {
    const { host, status, stopped, retryAfterSeconds, numbers } = evidence;
    if (host === null || status === null || stopped === REFUSED_IN_SOAP) return [];
    const handshake = handshakeOfApps(book, host);
    const isGenuine = numbers.length > 0 || handshake === undefined || handshake.outcome.ok;
    const isKnown = numbers.length > 0 || handshake !== undefined;
    const isInspected = !isKnown || (handshake !== undefined && inspectorOf(handshake.chain) !== undefined);
    return isGenuine ? [{ evidence, host, status, retryAfterSeconds, isInspected }] : [];
  });
}

/** When to come back, where the host says so. */
export const waitInWords = ({ retryAfterSeconds }: GenuineAnswer): Place =>
  retryAfterSeconds === null ? '' : say` and asks to come back in ${retryAfterSeconds} seconds`;
