import type { EvidenceOf } from '../../model/evidence.ts';
import { unansweredRequests } from '../picture/after-tls.ts';
import { hostIn } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

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
    const cut = unansweredRequests(book).filter(({ word }) => CUT.has(word));
    if (cut.length === 0) return undefined;
    const because = cut.map(({ evidence, host }) => ({
      evidence,
      text: `${host} accepted a secure connection, but it was cut before the answer began`,
    }));
    return { strength: 'likely', because, hosts: cut.map(({ host }) => host) };
  },
};

/** An answer began and did not come whole. */
const isBroken = ({ answer, ended, announcedBytes, receivedBytes }: EvidenceOf<'transfer'>): boolean =>
  answer !== null && ended in ENDS && (announcedBytes === null || receivedBytes < announcedBytes);

function inWords({ url, ended, announcedBytes, receivedBytes }: EvidenceOf<'transfer'>): string {
  const end = ended in ENDS ? ENDS[ended as keyof typeof ENDS] : '';
  const of = announcedBytes === null ? '' : ` of ${announcedBytes}`;
  return `${hostIn(url)} sent ${receivedBytes}${of} bytes, ${end}`;
}
