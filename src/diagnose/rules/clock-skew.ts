import type { CertificateFacts, EvidenceOf, Trust } from '../../model/evidence.ts';
import { type Place, type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { allOutOfDate } from '../picture/all-out-of-date.ts';
import { neededHosts } from '../picture/hosts.ts';
import { dayOf, spanInWords } from '../picture/in-words.ts';
import { handshakesOfApps, hostIn } from '../picture/route-of-apps.ts';
import { type TrueTime, trueInstant, trueTime } from '../picture/true-time.ts';
import type { Judgement, Rule } from '../rule.ts';

/** Kerberos and the sign-in service both allow five minutes. @see RFC 4120 section 1.6 */
const TOLERATED_SECONDS = 300;

/** One who contradicts is a liar; more of them are a doubt. */
const DOUBTERS = 2;

const OUT_OF_DATE: ReadonlySet<Trust> = new Set<Trust>(['certificate-expired', 'certificate-not-yet-valid']);

export const clockSkew: Rule = {
  id: 'clock-skew',
  explainsAway: ['refresh-token-missing'],
  judge: (book) => byWitnesses(book) ?? byOnlyWitness(book) ?? byCertificates(book),
};

/** Certain where more than time servers say so: a network can put one of its own in place of all. */
function byWitnesses(book: Book): Judgement | undefined {
  const time = trueTime(book);
  if (time === undefined || Math.abs(time.aheadSeconds) <= TOLERATED_SECONDS) return undefined;
  const valid = validAt(book, time);
  const because = [
    ...time.witnesses.toSorted(timeServersFirst).map((evidence) => ({ evidence, text: comparison(evidence) })),
    ...valid.map((evidence) => ({
      evidence,
      text: say`With the clock right, the certificate of ${evidence.name} is valid: it holds ${datesOf(evidence.chain)}`,
    })),
  ];
  const isByTimeServersAlone = valid.length === 0 && time.witnesses.every(({ by }) => by === 'sntp');
  return { strength: time.dissenters.length < DOUBTERS && !isByTimeServersAlone ? 'certain' : 'likely', because };
}

/** A page in a browser can ask nobody but the server that it comes from, which is its control as well. */
function byOnlyWitness(book: Book): Judgement | undefined {
  const [only, another] = book.all('clock-compared');
  const [control, ...controls] = book.all('portal-probed');
  const isOfPage = control?.asExpected === true && controls.length === 0 && hostIn(control.url) === only?.against;
  if (only === undefined || another !== undefined || !isOfPage) return undefined;
  if (Math.abs(only.aheadSeconds) <= TOLERATED_SECONDS) return undefined;
  return { strength: 'likely', because: [{ evidence: only, text: comparison(only) }] };
}

/** Chains that are refused for their dates here, and would not be if the clock were right. */
const validAt = (book: Book, time: TrueTime): readonly EvidenceOf<'tls-handshake'>[] =>
  handshakesOfApps(book, neededHosts(book))
    .filter(({ trust }) => trust !== null && OUT_OF_DATE.has(trust.system))
    .filter(({ chain, seenAt }) => chain.every((certificate) => holdsAt(certificate, trueInstant(seenAt, time))));

const holdsAt = ({ notBefore, notAfter }: CertificateFacts, instant: number): boolean =>
  Date.parse(notBefore) <= instant && instant <= Date.parse(notAfter);

/** The same order in every look, whoever answers first. */
const timeServersFirst = (one: EvidenceOf<'clock-compared'>, other: EvidenceOf<'clock-compared'>): number =>
  Number(other.by === 'sntp') - Number(one.by === 'sntp') || (one.against < other.against ? -1 : 1);

function comparison({ aheadSeconds, against }: EvidenceOf<'clock-compared'>): Said {
  const [span, hint] = [spanInWords(aheadSeconds), zoneHint(aheadSeconds)];
  return aheadSeconds > 0
    ? say`This computer's clock is ${span} ahead of the time that ${against} gives${hint}`
    : say`This computer's clock is ${span} behind the time that ${against} gives${hint}`;
}

/** Zones differ by quarters of an hour, and no two by more than 26 hours. */
function zoneHint(aheadSeconds: number): Place {
  const [quarter, most] = [900, 26 * 3_600];
  const off = Math.abs(aheadSeconds);
  const isWhole = Math.abs(off - Math.round(off / quarter) * quarter) < 60;
  return isWhole && off >= 3_600 && off <= most
    ? say`; a whole number of quarter hours looks like a wrong time zone`
    : '';
}

/** Where nobody could be asked the time, certificates still tell. */
function byCertificates(book: Book): Judgement | undefined {
  const outside = trueTime(book) === undefined ? allOutOfDate(book) : [];
  const because = outside.map((evidence) => ({ evidence, text: dates(evidence) }));
  return because.length > 0 ? { strength: 'likely', because } : undefined;
}

const dates = ({ name, chain, seenAt }: EvidenceOf<'tls-handshake'>): Said =>
  say`The certificate of ${name} holds ${datesOf(chain)}, but this computer thinks it is ${dayOf(seenAt)}`;

const datesOf = ([leaf]: readonly CertificateFacts[]): Said =>
  say`from ${dayOf(leaf?.notBefore ?? '')} to ${dayOf(leaf?.notAfter ?? '')}`;
