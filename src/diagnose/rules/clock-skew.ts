import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { partyOf } from '../picture/answering-party.ts';
import { neededHosts } from '../picture/hosts.ts';
import { dayOf, spanInWords } from '../picture/in-words.ts';
import { handshakeOfApps } from '../picture/route-of-apps.ts';
import { trueTime } from '../picture/true-time.ts';
import type { Judgement, Rule } from '../rule.ts';

/** Kerberos and the sign-in service both allow five minutes. @see RFC 4120 section 1.6 */
const TOLERATED_SECONDS = 300;

/** Two hosts whose certificates run out on the same day by chance are one too many. */
const HOSTS_NEEDED = 2;

export const clockSkew: Rule = {
  id: 'clock-skew',
  explainsAway: ['tls-certificate-expired', 'tls-untrusted-root'],
  judge: (book) => byWitnesses(book) ?? byCertificates(book),
};

function byWitnesses(book: Book): Judgement | undefined {
  const time = trueTime(book);
  if (time === undefined || Math.abs(time.aheadSeconds) <= TOLERATED_SECONDS) return undefined;
  const because = time.witnesses.map((evidence) => ({ evidence, text: comparison(evidence) }));
  return { strength: 'certain', because };
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

/** Where nobody could be asked the time, certificates still tell: all of them out of their dates at once is the clock. */
function byCertificates(book: Book): Judgement | undefined {
  if (trueTime(book) !== undefined) return undefined;
  const shown = neededHosts(book)
    .map((host) => handshakeOfApps(book, host))
    .filter((handshake) => handshake !== undefined && handshake.chain.length > 0);
  const outside = shown.filter((handshake) => handshake !== undefined && partyOf(handshake) === 'out-of-date');
  if (outside.length < HOSTS_NEEDED || outside.length < shown.length) return undefined;
  const because = outside.flatMap((evidence) => (evidence === undefined ? [] : [{ evidence, text: dates(evidence) }]));
  return { strength: 'likely', because };
}

const dates = ({ name, chain, seenAt }: EvidenceOf<'tls-handshake'>): string =>
  `The certificate of ${name} holds from ${dayOf(chain[0]?.notBefore ?? '')} to ${dayOf(chain[0]?.notAfter ?? '')}, but this computer thinks it is ${dayOf(seenAt)}`;
