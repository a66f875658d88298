import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { partyOf } from './answering-party.ts';
import { handshakeOfApps, hostIn } from './route-of-apps.ts';

type Reading = EvidenceOf<'clock-compared'>;

export type TrueTime = {
  /** How far this computer's clock is ahead of true time; negative when behind. */
  readonly aheadSeconds: number;
  /** Who says so, all agreeing with each other. */
  readonly witnesses: readonly Reading[];
  /** Who says something else. */
  readonly dissenters: readonly Reading[];
};

/** Time servers differ by milliseconds, hosts by a second or two; beyond this somebody is wrong. */
const AGREE_WITHIN_SECONDS = 60;

/** One who says the time alone proves nothing: a single wrong server must not condemn a right clock. */
const WITNESSES_NEEDED = 2;

/**
 * What the largest group of witnesses that agree says; undefined when there is none or two groups weigh the same. A
 * host that can prove its name weighs double: a network can put its own time server or page in place of any other.
 */
export function trueTime(book: Book): TrueTime | undefined {
  const readings = book.all('clock-compared').filter((reading) => weightOf(book, reading) > 0);
  const groups = readings
    .map((center) => readings.filter((reading) => agree(reading, center)))
    .map((witnesses) => ({ witnesses, weight: witnesses.reduce((sum, one) => sum + weightOf(book, one), 0) }))
    .sort((one, other) => other.weight - one.weight);
  const [best] = groups;
  if (best === undefined || new Set(best.witnesses.map(({ against }) => against)).size < WITNESSES_NEEDED)
    return undefined;
  const rival = groups.find(({ witnesses }) => witnesses.every((one) => !best.witnesses.includes(one)));
  if (rival?.weight === best.weight) return undefined;
  const dissenters = readings.filter((reading) => !best.witnesses.includes(reading));
  return { aheadSeconds: mostExact(best.witnesses), witnesses: best.witnesses, dissenters };
}

const agree = (one: Reading, other: Reading): boolean =>
  Math.abs(one.aheadSeconds - other.aheadSeconds) <=
  AGREE_WITHIN_SECONDS + one.uncertaintySeconds + other.uncertaintySeconds;

/** The most exact witness decides. */
const mostExact = (witnesses: readonly Reading[]): number =>
  witnesses.toSorted((one, other) => one.uncertaintySeconds - other.uncertaintySeconds)[0]?.aheadSeconds ?? 0;

/** A page that stands in for another host says its own time: it counts only where the control answers as it should. */
function weightOf(book: Book, { by, against }: Reading): number {
  if (by === 'sntp') return 1;
  const handshake = handshakeOfApps(book, against);
  if (handshake === undefined) return isGenuineControl(book, against) ? 1 : 0;
  const party = partyOf(handshake);
  return party === 'proven' || party === 'out-of-date' ? 2 : 0;
}

const isGenuineControl = (book: Book, host: string): boolean =>
  book
    .all('portal-probed')
    .filter(({ url, route }) => hostIn(url) === host && route.via === 'direct')
    .every(({ asExpected }) => asExpected);

/** The true instant at which a piece of evidence was seen; by this computer's own clock where no other is known. */
export const trueInstant = (seenAt: string, time: TrueTime | undefined): number =>
  Date.parse(seenAt) - (time?.aheadSeconds ?? 0) * 1_000;
