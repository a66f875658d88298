import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { allOutOfDate } from '../picture/all-out-of-date.ts';
import { dayOf, spanInWords } from '../picture/in-words.ts';
import { trueTime } from '../picture/true-time.ts';
import type { Judgement, Rule } from '../rule.ts';

/** Kerberos and the sign-in service both allow five minutes. @see RFC 4120 section 1.6 */
const TOLERATED_SECONDS = 300;

/** One who contradicts is a liar; more of them are a doubt. */
const DOUBTERS = 2;

export const clockSkew: Rule = {
  id: 'clock-skew',
  explainsAway: [],
  judge: (book) => byWitnesses(book) ?? byCertificates(book),
};

function byWitnesses(book: Book): Judgement | undefined {
  const time = trueTime(book);
  if (time === undefined || Math.abs(time.aheadSeconds) <= TOLERATED_SECONDS) return undefined;
  const because = time.witnesses.map((evidence) => ({ evidence, text: comparison(evidence) }));
  return { strength: time.dissenters.length < DOUBTERS ? 'certain' : 'likely', because };
}

const comparison = ({ aheadSeconds, against }: EvidenceOf<'clock-compared'>): string =>
  `This computer's clock is ${spanInWords(aheadSeconds)} ${aheadSeconds > 0 ? 'ahead of' : 'behind'} the time that ${against} gives${zoneHint(aheadSeconds)}`;

/** Zones differ by quarters of an hour, and no two by more than 26 hours. */
function zoneHint(aheadSeconds: number): string {
  const [quarter, most] = [900, 26 * 3_600];
  const off = Math.abs(aheadSeconds);
  const isWhole = Math.abs(off - Math.round(off / quarter) * quarter) < 60;
  return isWhole && off >= 3_600 && off <= most ? '; a whole number of quarter hours looks like a wrong time zone' : '';
}

/** Where nobody could be asked the time, certificates still tell. */
function byCertificates(book: Book): Judgement | undefined {
  const outside = trueTime(book) === undefined ? allOutOfDate(book) : [];
  const because = outside.map((evidence) => ({ evidence, text: dates(evidence) }));
  return because.length > 0 ? { strength: 'likely', because } : undefined;
}

const dates = ({ name, chain, seenAt }: EvidenceOf<'tls-handshake'>): string =>
  `The certificate of ${name} holds from ${dayOf(chain[0]?.notBefore ?? '')} to ${dayOf(chain[0]?.notAfter ?? '')}, but this computer thinks it is ${dayOf(seenAt)}`;
