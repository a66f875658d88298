import type { CardCertificate } from '../../model/card.ts';
import { aboutCertificate } from '../picture/cards.ts';
import { sameText } from '../picture/device.ts';

const SAYINGS = {
  500186: 'this account may not sign in with a certificate',
  500187: 'the certificate that was chosen does not meet the rules of the organisation',
};

export const cardCertificateUnsuitable = aboutCertificate(
  'card-certificate-unsuitable',
  SAYINGS,
  (certificate, { typed }) => [
    ...(certificate.forClients
      ? []
      : ['The certificate on the card is not meant for signing in (client authentication)']),
    ...(certificate.forCardLogon ? [] : ['The certificate on the card is not meant for signing in with a card']),
    ...(certificate.maySign === false ? ['The key of the certificate may not sign, which signing in needs'] : []),
    ...(isShort(certificate) ? [`The key of the certificate is too short to be accepted: ${certificate.key}`] : []),
    ...nameFault(certificate, typed),
  ],
);

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
