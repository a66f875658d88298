import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { wordOf } from './reach.ts';

type Attempt = EvidenceOf<'connection-attempted'>;

/**
 * By the clock on the wall a first packet that got no answer is sent again after one second (RFC 6298, section 2.1), never
 * earlier. A tenth less, since the usual time with which it is compared was read late as well.
 */
const SENT_AGAIN_MS = 900;

/** A busy computer counts a part of that second only; of an answer that it merely read late it counts one to three steps of 50 ms. */
const COUNTED_MS = 200;

/** Fewer say nothing about chance. */
const FEWEST = 8;

/**
 * Where one packet in five is lost each way, a third of all connections open late or not at all. Real lines stay far below;
 * one packet in a hundred makes it two in a hundred.
 */
const TOLERATED_SHARE = 1 / 3;

/** How the line carries connections to addresses that answered at least once: others may be blocked, which is another matter. */
export type Line = {
  readonly opened: readonly Attempt[];
  /** The quickest; undefined when none opened. Single ones take longer when the computer is busy. */
  readonly best: Attempt | undefined;
  readonly late: readonly Attempt[];
  readonly lost: readonly Attempt[];
};

export function lineOf(book: Book): Line {
  const attempts = book.all('connection-attempted');
  const opened = attempts.filter(({ outcome }) => outcome.ok);
  const answering = new Set(opened.map(({ address }) => address));
  const lost = attempts.filter((each) => answering.has(each.address) && wordOf(each) === 'timed-out');
  const best = quickest(opened);
  const usualMs = (quickest(laterTries(opened)) ?? best)?.durationMs ?? 0;
  const late = opened.filter((each) => isLate(each, usualMs));
  return { opened, best, late, lost };
}

/** Of a question and its answer, at least; undefined when nothing opened. */
export const roundTripMs = (book: Book): number | undefined => withinBounds(lineOf(book), middleOf(answersMs(book)));

/** The same, as long as it may well be: connections too tell of it, but wait where the line is full and where packets are lost. */
export function likelyRoundTripMs(book: Book): number | undefined {
  const line = lineOf(book);
  const connectionsMs = line.opened.map(({ durationMs }) => durationMs);
  return withinBounds(line, Math.max(middleOf(answersMs(book)), middleOf(connectionsMs)));
}

/**
 * A computer that is busy when all checks start counts a part of what single connections took, and of what single answers took later;
 * half of them took no less. The way cannot be longer than a connection took by the clock on the wall.
 */
function withinBounds({ opened, best }: Line, usualMs: number): number | undefined {
  if (best === undefined) return undefined;
  const onTheWallMs = opened.map(({ durationMs, wallMs = durationMs }) => wallMs);
  return Math.max(best.durationMs, Math.min(...onTheWallMs, usualMs));
}

const answersMs = (book: Book): readonly number[] =>
  [...book.all('metadata-read'), ...book.all('transfer')].flatMap(({ route, firstByteMs }) =>
    route.via === 'direct' && firstByteMs !== undefined ? [firstByteMs] : [],
  );

const middleOf = (tookMs: readonly number[]): number =>
  tookMs.toSorted((one, other) => one - other)[Math.floor(tookMs.length / 2)] ?? 0;

const isLate = ({ durationMs, wallMs = durationMs }: Attempt, usualMs: number): boolean =>
  durationMs > usualMs + COUNTED_MS && wallMs > usualMs + SENT_AGAIN_MS;

const quickest = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.toSorted((one, other) => one.durationMs - other.durationMs)[0];

/**
 * Those that were made again. Made at once, they all wait alike where a narrow line is busy with this program's other
 * questions; where packets are lost some wait and some do not.
 */
const laterTries = (attempts: readonly Attempt[]): readonly Attempt[] =>
  [...Map.groupBy(attempts, ({ address }) => address).values()].flatMap((tries) =>
    tries.toSorted((one, other) => (one.seenAt < other.seenAt ? -1 : Number(one.seenAt > other.seenAt))).slice(1),
  );

/** The share of connections to addresses that answer which waited for a packet, or did not open this time; 0 without any. */
export const heldUpShare = ({ opened, late, lost }: Line): number =>
  (late.length + lost.length) / Math.max(1, opened.length + lost.length);

/** Whether so many packets are lost or held up that the outcome of any single try is chance. */
export const isUnsteady = (line: Line): boolean =>
  line.opened.length + line.lost.length >= FEWEST && heldUpShare(line) > TOLERATED_SHARE;
