import type { CertificateFacts } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import { allOutOfDate } from '../picture/all-out-of-date.ts';
import { type Handshake, partyOf } from '../picture/answering-party.ts';
import { neededHosts } from '../picture/hosts.ts';
import { dayOf } from '../picture/in-words.ts';
import { handshakesOfApps } from '../picture/route-of-apps.ts';
import { type TrueTime, trueInstant, trueTime } from '../picture/true-time.ts';
import type { Rule } from '../rule.ts';

export const tlsCertificateExpired: Rule = {
  id: 'tls-certificate-expired',
  explainsAway: ['endpoint-blocked'],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: ['certificate-expired', 'certificate-not-yet-valid'],
      strength: 'likely',
      text: (host) => say`${host} showed a certificate that is not valid today`,
    },
  ],
  judge(book) {
    const time = trueTime(book);
    if (time === undefined && allOutOfDate(book).length > 0) return undefined;
    const outside = handshakesOfApps(book, neededHosts(book))
      .filter((handshake) => partyOf(handshake) === 'out-of-date')
      .filter((handshake) => outOfDate(handshake, time) !== undefined);
    if (outside.length === 0) return undefined;
    const because = outside.flatMap((evidence) => {
      const certificate = outOfDate(evidence, time);
      return certificate === undefined ? [] : [{ evidence, text: inWords(evidence, certificate, time) }];
    });
    return { strength: time === undefined ? 'likely' : 'certain', because, hosts: outside.map(({ name }) => name) };
  },
};

/** The first certificate of the chain that does not hold at the true time. */
const outOfDate = ({ chain, seenAt }: Handshake, time: TrueTime | undefined): CertificateFacts | undefined => {
  const now = trueInstant(seenAt, time);
  return chain.find(({ notBefore, notAfter }) => now < Date.parse(notBefore) || now > Date.parse(notAfter));
};

function inWords({ name, chain, seenAt }: Handshake, certificate: CertificateFacts, time: TrueTime | undefined): Said {
  const whose =
    certificate === chain[0] ? say`The certificate of ${name}` : say`A certificate that vouches for ${name}`;
  const isOver = trueInstant(seenAt, time) > Date.parse(certificate.notAfter);
  const clock = time === undefined ? '' : say`, measured by the true time`;
  return isOver
    ? say`${whose} ran out on ${dayOf(certificate.notAfter)}${clock}`
    : say`${whose} begins to hold only on ${dayOf(certificate.notBefore)}${clock}`;
}
