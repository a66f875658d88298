import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { anythingAnswered, unansweredRequests } from '../picture/after-tls.ts';
import { hostIn } from '../picture/route-of-apps.ts';
import { lastTransfers, triesOfFiles } from '../picture/transfers.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

type Transfer = EvidenceOf<'transfer'>;

/** Filters cut between packets: two of the usual size. */
const SAME_PLACE_BYTES = 3_000;

const SAME_PLACE = {
  cut: say`The second time it was cut at the same place: something on the way limits the size of downloads, or does not like what this one contains`,
  silent: say`The second time it fell silent at the same place: something on the way holds back what is longer, or what it contains`,
} as const;

const CUT = new Set(['connection-reset', 'connection-closed']);

const ENDS = {
  'closed-early': say`then the connection was closed`,
  reset: say`then the connection was reset`,
  stalled: say`then nothing more came`,
} as const;

export const downloadInterrupted: Rule = {
  id: 'download-interrupted',
  explainsAway: ['service-outage'],
  whatIf: ['past-the-proxy', 'through-the-proxy', 'by-ipv4', 'by-ipv6'],
  signInFaults: [
    {
      at: 'http-round-trip',
      words: ['connection-reset', 'connection-closed'],
      strength: 'likely',
      text: (host) => say`${host} proved its name, but the connection was cut before its whole answer had come`,
    },
  ],
  judge(book) {
    const broken = triesOfFiles(book).filter((tries) => tries.some(isBroken) && !isOnlySilence(tries));
    if (broken.length === 0) return bySize(book) ?? byUnanswered(book);
    const isEachTime = broken.some((tries) => tries.every(isBroken));
    return {
      strength: isEachTime ? 'certain' : 'possible',
      because: [...broken.flatMap(grounds), ...broken.flatMap(([first]) => (first ? pieces(book, first) : []))],
      hosts: broken.flatMap(([first]) => (first === undefined ? [] : hostIn(first.url))),
    };
  },
};

/** Silence that did not come back may have been this program's own doing: it asks everything at once. */
const isOnlySilence = (tries: readonly Transfer[]): boolean =>
  tries.at(-1)?.ended === 'complete' && tries.every(({ ended }) => ended === 'complete' || ended === 'stalled');

/** How each try ended, or that they all ended at the same place: a line breaks off by chance, a filter does not. */
function grounds(tries: readonly Transfer[]): readonly Ground[] {
  const [first, again] = tries;
  if (first === undefined || again === undefined || !isSamePlace(first, again)) return tries.map(ground);
  return [ground(first), { evidence: again, text: SAME_PLACE[first.ended === 'stalled' ? 'silent' : 'cut'] }];
}

const ground = (evidence: Transfer): Ground => ({
  evidence,
  text: isBroken(evidence) ? inWords(evidence) : wholeInWords(evidence),
});

const isSamePlace = (first: Transfer, again: Transfer): boolean =>
  isBroken(first) && isBroken(again) && Math.abs(first.receivedBytes - again.receivedBytes) <= SAME_PLACE_BYTES;

/** Pieces that come of a file that does not. */
const pieces = (book: Book, { url }: Transfer): readonly Ground[] =>
  book
    .all('size-tried')
    .filter(({ name, by, direction, outcome }) => name === hostIn(url) && isPiece(by, direction) && outcome.ok)
    .toSorted((one, other) => other.sizeBytes - one.sizeBytes)
    .slice(0, 1)
    .map((evidence) => ({
      evidence,
      text: say`A piece of the same file, ${evidence.sizeBytes} bytes, does come: only what is longer is held back`,
    }));

const isPiece = (by: string, direction: string): boolean => by === 'request' && direction === 'down';

/** Files that are cut before they begin, or refused, while a piece of them comes: their size is what matters, not the host. */
function bySize(book: Book): Judgement | undefined {
  const held = lastTransfers(book).filter((last) => last.answer === null || last.answer.status >= 400);
  const told = held.map((last) => ({ last, came: pieces(book, last) })).filter(({ came }) => came.length > 0);
  if (told.length === 0) return undefined;
  const because = told.flatMap(({ last, came }) => [{ evidence: last, text: heldBack(last) }, ...came]);
  return { strength: 'certain', because, hosts: told.map(({ last }) => hostIn(last.url)) };
}

const heldBack = ({ url, answer, failure }: Transfer): Said => {
  const host = hostIn(url);
  if (answer !== null) return say`${host} does not give a file of the sign-in page: status ${answer.status}`;
  return CUT.has(failure?.word ?? '')
    ? say`${host} begins no answer: the connection is cut`
    : say`${host} begins no answer: there is silence`;
};

/** Requests that came to nothing while others were answered: cut off is likely this, silence may be a slow host. */
function byUnanswered(book: Book): Judgement | undefined {
  const unanswered = unansweredRequests(book);
  const cut = unanswered.filter(({ word }) => CUT.has(word));
  const silent = anythingAnswered(book) ? unanswered.filter(({ word }) => word === 'timed-out') : [];
  const because = [...cut, ...silent].map(({ evidence, host, word }) => ({
    evidence,
    text: CUT.has(word)
      ? say`${host} accepted a secure connection, but it was cut before the answer began`
      : say`${host} accepted a secure connection, then sent nothing`,
  }));
  if (because.length === 0) return undefined;
  const hosts = [...cut, ...silent].map(({ host }) => host);
  return { strength: cut.length > 0 ? 'likely' : 'possible', because, hosts };
}

/** An answer began and did not come whole. */
const isBroken = ({ answer, ended, announcedBytes, receivedBytes }: Transfer): boolean =>
  answer !== null && ended in ENDS && (announcedBytes === null || receivedBytes < announcedBytes);

function inWords({ url, ended, announcedBytes, receivedBytes }: Transfer): Said {
  const end = ended in ENDS ? ENDS[ended as keyof typeof ENDS] : '';
  return announcedBytes === null
    ? say`${hostIn(url)} sent ${receivedBytes} bytes, ${end}`
    : say`${hostIn(url)} sent ${receivedBytes} of ${announcedBytes} bytes, ${end}`;
}

const wholeInWords = ({ url, receivedBytes }: Transfer): Said =>
  say`${hostIn(url)} sent all ${receivedBytes} bytes another time`;
