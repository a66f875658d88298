import type { CardCertificate } from '../../model/card.ts';
import { aboutCertificate, cards } from '../picture/cards.ts';
import { sameText } from '../picture/device.ts';
import type { Rule } from '../rule.ts';

const SAYINGS = {
  500186: 'this account may not sign in with a certificate',
  500187: 'the certificate that was chosen does not meet the rules of the organisation',
};

const aboutUse = aboutCertificate('card-certificate-unsuitable', SAYINGS, (certificate, { typed }) => [
  ...(certificate.forClients
    ? []
    : ['The certificate on the card is not meant for signing in (client authentication)']),
  ...(certificate.forCardLogon ? [] : ['The certificate on the card is not meant for signing in with a card']),
  ...(certificate.maySign === false ? ['The key of the certificate may not sign, which signing in needs'] : []),
  ...(isShort(certificate) ? [`The key of the certificate is too short to be accepted: ${certificate.key}`] : []),
  ...nameFault(certificate, typed),
]);

export const cardCertificateUnsuitable: Rule = {
  ...aboutUse,
  judge(book) {
    const used = aboutUse.judge(book);
    const none = cards(book)
      .filter(({ certificate }) => certificate === 'none')
      .map((evidence) => ({ evidence, text: `The card in ${evidence.reader} holds no certificate for signing in` }));
    if (none.length === 0) return used;
    return { strength: 'certain', because: [...none, ...(used?.because ?? [])] };
  },
};

/** Refused by all systems of today. @see NIST SP 800-131A */
const SHORTEST: Readonly<Record<string, number>> = { rsa: 2_048, ec: 256 };

function isShort({ key }: CardCertificate): boolean {
  const [kind = '', bits] = key.split('-');
  return Number(bits) < (SHORTEST[kind] ?? 0);
}

function nameFault({ account }: CardCertificate, typed: string | undefined): readonly string[] {
  if (account === null) return ['The certificate on the card carries no sign-in address'];
  return typed === undefined || sameText(account, typed)
    ? []
    : [`The certificate on the card is that of ${account}, but the address for Teams is ${typed}`];
}
