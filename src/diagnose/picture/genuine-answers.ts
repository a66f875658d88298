import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { handshakeOfApps, hostIn } from './route-of-apps.ts';

/** An answer of a host that proved its name. */
export type GenuineAnswer = {
  readonly evidence: EvidenceOf<'transfer'> | EvidenceOf<'metadata-read'>;
  readonly host: string;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
};

export function genuineAnswers(book: Book): readonly GenuineAnswer[] {
  const answers = [
    ...book
      .all('metadata-read')
      .map((evidence) => ({ evidence, answer: evidence.outcome.ok ? evidence.outcome.value : null })),
    ...book.all('transfer').map((evidence) => ({ evidence, answer: evidence.answer })),
  ];
  return answers.flatMap(({ evidence, answer }) => {
    const host = hostIn(evidence.url);
    if (answer === null || !handshakeOfApps(book, host)?.outcome.ok) return [];
    return [{ evidence, host, status: answer.status, retryAfterSeconds: answer.retryAfterSeconds }];
  });
}

/** When to come back, where the host says so. */
export const waitInWords = ({ retryAfterSeconds }: GenuineAnswer): string =>
  retryAfterSeconds === null ? '' : ` and asks to come back in ${retryAfterSeconds} seconds`;
