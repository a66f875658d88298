import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { everythingWorks } from '../picture/everything-works.ts';
import { hostsOf } from '../picture/hosts.ts';
import { listInWords } from '../picture/in-words.ts';
import { isUnsteady, lineOf, roundTripMs } from '../picture/line.ts';
import { goesStraight, hostIn } from '../picture/route-of-apps.ts';
import type { Ground, Rule } from '../rule.ts';

/**
 * Teams signs in over a satellite, 600 to 800 ms there and back. The first window takes some twenty round trips one after
 * the other: from here on that is half a minute.
 */
const TOO_FAR_MS = 1_200;

/** The files of the sign-in page weigh several hundred kilobytes: at this rate they take a minute. */
const TOO_NARROW_KBIT = 64;

/** A shorter body says nothing about the rate: it may have come in one piece. */
const TELLING_MS = 2_000;

export const slowNetwork: Rule = {
  id: 'slow-network',
  explainsAway: [
    ...['connection-timeout', 'connection-refused', 'download-interrupted', 'endpoint-blocked', 'mtu-black-hole'],
    ...['ipv6-broken', 'dns-unreachable', 'dns-failing', 'tls-revocation-unreachable'],
  ],
  judge(book) {
    const unsteady = unsteadyLine(book);
    const because = [...unsteady, ...tooFar(book), ...tooNarrow(book)];
    if (because.length === 0) return undefined;
    const isFelt = unsteady.length > 0 || !everythingWorks(book);
    return { strength: isFelt ? 'likely' : 'possible', because };
  },
};

function unsteadyLine(book: Book): readonly Ground[] {
  const line = lineOf(book);
  if (!isUnsteady(line) || !isOwnWay(book)) return [];
  const { opened, late, lost } = line;
  const all = opened.length + lost.length;
  const told = [
    ...(late.length === 0 ? [] : [say`${late.length} opened only after the first packet was sent again`]),
    ...(lost.length === 0 ? [] : [say`${lost.length} did not open while we waited`]),
  ];
  return [...late, ...lost].slice(0, 1).map((evidence) => ({
    evidence,
    text: say`Of ${all} connections to places that answer, ${listInWords(told)}: packets are lost or held up`,
  }));
}

function tooFar(book: Book): readonly Ground[] {
  const { best } = lineOf(book);
  const ms = roundTripMs(book);
  if (best === undefined || ms === undefined || ms < TOO_FAR_MS || !isOwnWay(book)) return [];
  return [{ evidence: best, text: say`Every question and its answer take ${ms} ms at least; 20 to 200 is usual` }];
}

/** Straight connections say nothing where programs go through a proxy. */
const isOwnWay = (book: Book): boolean => hostsOf(book, 'sign-in').every((host) => goesStraight(book, host));

/** Files that came slowly each time: once may be chance, or this program's own questions in the same moment. */
function tooNarrow(book: Book): readonly Ground[] {
  const byFile = Map.groupBy(book.all('transfer'), ({ url }) => url);
  return [...byFile.values()].flatMap((tries) => {
    const [quickest] = tries.toSorted((one, other) => rateOf(other) - rateOf(one));
    if (quickest === undefined || tries.length < 2 || rateOf(quickest) >= TOO_NARROW_KBIT) return [];
    return [{ evidence: quickest, text: inWords(quickest) }];
  });
}

/** In kbit/s. Infinite where nothing tells: no body, one that came at once, or one that stopped and then was silent. */
function rateOf({ receivedBytes, bodyMs = 0, silentMs = 0 }: EvidenceOf<'transfer'>): number {
  const tells = bodyMs >= TELLING_MS && receivedBytes > 0 && silentMs < bodyMs / 2;
  return tells ? (receivedBytes * 8) / bodyMs : Number.POSITIVE_INFINITY;
}

const inWords = (transfer: EvidenceOf<'transfer'>): Said =>
  say`${hostIn(transfer.url)} sent ${transfer.receivedBytes} bytes in ${((transfer.bodyMs ?? 0) / 1_000).toFixed(1)} seconds: ${Math.round(rateOf(transfer))} kbit/s`;
