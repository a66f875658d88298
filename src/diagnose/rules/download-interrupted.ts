import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { anythingAnswered, unansweredRequests } from '../picture/after-tls.ts';
import { hostIn } from '../picture/route-of-apps.ts';
import type { Judgement, Rule } from '../rule.ts';

const CUT = new Set(['connection-reset', 'connection-closed']);

const ENDS = {
  'closed-early': 'then the connection was closed',
  reset: 'then the connection was reset',
  stalled: 'then nothing more came',
} as const;

export const downloadInterrupted: Rule = {
  id: 'download-interrupted',
  explainsAway: [],
  judge(book) {
    const broken = book.all('transfer').filter(isBroken);
    if (broken.length > 0) {
      const because = broken.map((evidence) => ({ evidence, text: inWords(evidence) }));
      return { strength: 'certain', because, hosts: broken.map(({ url }) => hostIn(url)) };
    }
    return byUnanswered(book);
  },
};

/** Requests that came to nothing while others were answered: cut off is likely this, silence may be a slow host. */
function byUnanswered(book: Book): Judgement | undefined {
  const unanswered = unansweredRequests(book);
  const cut = unanswered.filter(({ word }) => CUT.has(word));
  const silent = anythingAnswered(book) ? unanswered.filter(({ word }) => word === 'timed-out') : [];
  const because = [...cut, ...silent].map(({ evidence, host, word }) => ({
    evidence,
    text: `${host} accepted a secure connection, ${CUT.has(word) ? 'but it was cut before the answer began' : 'then sent nothing'}`,
  }));
  if (because.length === 0) return undefined;
  const hosts = [...cut, ...silent].map(({ host }) => host);
  return { strength: cut.length > 0 ? 'likely' : 'possible', because, hosts };
}

/** An answer began and did not come whole. */
const isBroken = ({ answer, ended, announcedBytes, receivedBytes }: EvidenceOf<'transfer'>): boolean =>
  answer !== null && ended in ENDS && (announcedBytes === null || receivedBytes < announcedBytes);

function inWords({ url, ended, announcedBytes, receivedBytes }: EvidenceOf<'transfer'>): string {
  const end = ended in ENDS ? ENDS[ended as keyof typeof ENDS] : '';
  const of = announcedBytes === null ? '' : ` of ${announcedBytes}`;
  return `${hostIn(url)} sent ${receivedBytes}${of} bytes, ${end}`;
}
