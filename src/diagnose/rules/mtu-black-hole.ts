import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { neededHosts } from '../picture/hosts.ts';
import { isUnsteady, lineOf } from '../picture/line.ts';
import { handshakeOfApps, routeOfApps, sameRoute } from '../picture/route-of-apps.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

type Tried = EvidenceOf<'size-tried'>;
type Found = { readonly host: string; readonly strength: 'certain' | 'likely'; readonly because: readonly Ground[] };

/** With all its headers this still fits into one packet of 1,500 bytes: what loses it looks at the size of packets alone. */
const ONE_PACKET_BYTES = 1_400;

/** A satellite's round trip, and some. What is lost was waited for more than twice as long, twice. */
const PROMPT_MS = 1_000;

/** Less than a full packet brings: the certificate, some thousand bytes, did not even begin. */
const NOTHING_LARGE_BYTES = 1_400;

export const mtuBlackHole: Rule = {
  id: 'mtu-black-hole',
  explainsAway: ['connection-timeout', 'download-interrupted', 'endpoint-blocked'],
  whatIf: ['past-the-proxy', 'by-ipv4', 'by-ipv6'],
  judge(book) {
    // Where packets are lost by chance, sizes tell nothing.
    if (isUnsteady(lineOf(book))) return undefined;
    const found = neededHosts(book).flatMap((host) => lostAbove(book, host) ?? lostCertificate(book, host) ?? []);
    return found.length === 0 ? undefined : judgementOn(found);
  },
};

const judgementOn = (found: readonly Found[]): Judgement => ({
  strength: found.some(({ strength }) => strength === 'certain') ? 'certain' : 'likely',
  because: found.flatMap(({ because }) => because),
  hosts: found.map(({ host }) => host),
});

const triesOf = (book: Book, host: string): readonly Tried[] => {
  const route = routeOfApps(book, host);
  return book.all('size-tried').filter((tried) => tried.name === host && sameRoute(tried.route, route));
};

/** Of messages in one direction all up to one size arrive, and none above it. */
function lostAbove(book: Book, host: string): Found | undefined {
  const groups = Map.groupBy(triesOf(book, host), ({ direction, by }) => `${direction} ${by}`);
  return [...groups.values()].map((tries) => foundIn(host, tries)).find((found) => found !== undefined);
}

function foundIn(host: string, tries: readonly Tried[]): Found | undefined {
  const bySize = tries.toSorted((one, other) => one.sizeBytes - other.sizeBytes);
  const arrived = bySize.filter(isPrompt);
  const lost = bySize.filter(isLost);
  const [last, first] = [arrived.at(-1), lost[0]];
  if (last === undefined || first === undefined || last.sizeBytes > first.sizeBytes) return undefined;
  const isOnePacket = first.direction === 'up' && first.sizeBytes <= ONE_PACKET_BYTES;
  return {
    host,
    strength: isOnePacket ? 'certain' : 'likely',
    because: [
      { evidence: last, text: arrives(host, last) },
      { evidence: first, text: say`One of ${first.sizeBytes} bytes does not` },
    ],
  };
}

const arrives = (host: string, { sizeBytes, direction }: Tried): Said =>
  direction === 'up'
    ? say`A message of ${sizeBytes} bytes from this computer to ${host} arrives`
    : say`A message of ${sizeBytes} bytes from ${host} to this computer arrives`;

/** Where even short messages take their time, the line is full, and long ones may only be later still. */
const isPrompt = ({ outcome, durationMs }: Tried): boolean => outcome.ok && durationMs <= PROMPT_MS;

const isLost = ({ outcome }: Tried): boolean => !outcome.ok && outcome.failure.word === 'timed-out';

/** Whatever this computer sends arrives and is answered in a few bytes; the long answer never comes. */
function lostCertificate(book: Book, host: string): Found | undefined {
  const handshake = handshakeOfApps(book, host);
  const hellos = triesOf(book, host).filter(({ by }) => by === 'hello');
  const [shown] = hellos.toSorted((one, other) => other.sizeBytes - one.sizeBytes);
  if (handshake === undefined || shown === undefined || !hellos.every(isPrompt)) return undefined;
  const { outcome, receivedBytes = 0 } = handshake;
  if (outcome.ok || outcome.failure.word !== 'timed-out' || receivedBytes >= NOTHING_LARGE_BYTES) return undefined;
  return {
    host,
    strength: 'likely',
    because: [
      { evidence: shown, text: say`${host} answers questions of any size, as long as its answer is short` },
      { evidence: handshake, text: say`Its certificate, which takes several packets, never comes from ${host}` },
    ],
  };
}
