import { say } from '../../model/said.ts';
import { aboutCertificate } from '../picture/cards.ts';
import { dayOf } from '../picture/in-words.ts';
import { trueInstant, trueTime } from '../picture/true-time.ts';

const SAYINGS = { 1000502: say`the certificate is not within its dates` };

/** By the true time, where it is known: a wrong clock is a cause of its own. */
export const cardCertificateExpired = aboutCertificate(
  'card-certificate-expired',
  SAYINGS,
  ({ notBefore, notAfter }, { seenAt }, book) => {
    const now = trueInstant(seenAt, trueTime(book));
    if (now > Date.parse(notAfter)) return [say`The certificate on the card ran out on ${dayOf(notAfter)}`];
    return now < Date.parse(notBefore) ? [say`The certificate on the card holds only from ${dayOf(notBefore)}`] : [];
  },
  [['not-in-date', say`it is not within its dates`]],
);
