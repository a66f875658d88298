import type { CardCertificate } from '../../model/card.ts';
import type { Book } from '../book.ts';
import { aboutCertificate, cards } from '../picture/cards.ts';
import { sameText } from '../picture/device.ts';
import type { Ground, Rule } from '../rule.ts';

const SAYINGS = {
  500186: 'this account may not sign in with a certificate',
  500187: 'the certificate that was chosen does not meet the rules of the organisation',
};

const aboutUse = aboutCertificate(
  'card-certificate-unsuitable',
  SAYINGS,
  (certificate, { typed }) => [
    ...useFaults(certificate, typed),
    ...(certificate.maySign === false ? ['The key of the certificate may not sign, which signing in needs'] : []),
    ...(isShort(certificate) ? [`The key of the certificate is too short to be accepted: ${certificate.key}`] : []),
  ],
  [['wrong-use', 'it is not made for this use']],
);

export const cardCertificateUnsuitable: Rule = {
  ...aboutUse,
  judge(book) {
    const because = [...missing(book), ...toldByWindows(book), ...(aboutUse.judge(book)?.because ?? [])];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
};

const missing = (book: Book): readonly Ground[] =>
  cards(book)
    .filter(({ certificate }) => certificate === 'none')
    .map((evidence) => ({ evidence, text: `The card in ${evidence.reader} holds no certificate for signing in` }));

const toldByWindows = (book: Book): readonly Ground[] =>
  cards(book).flatMap((evidence) =>
    evidence.byWindows === undefined
      ? []
      : useFaults(evidence.byWindows, evidence.typed).map((text) => ({ evidence, text })),
  );

function useFaults(certificate: Told, typed: string | undefined): readonly string[] {
  return [
    ...(certificate.forClients
      ? []
      : ['The certificate on the card is not meant for signing in (client authentication)']),
    ...(certificate.forCardLogon ? [] : ['The certificate on the card is not meant for signing in with a card']),
    ...nameFault(certificate, typed),
  ];
}

/** As far as Windows tells it as well. */
type Told = Pick<CardCertificate, 'forClients' | 'forCardLogon' | 'account'>;

/** Refused by all systems of today. @see NIST SP 800-131A */
const SHORTEST: Readonly<Record<string, number>> = { rsa: 2_048, ec: 256 };

function isShort({ key }: CardCertificate): boolean {
  const [kind = '', bits] = key.split('-');
  return Number(bits) < (SHORTEST[kind] ?? 0);
}

function nameFault({ account }: Told, typed: string | undefined): readonly string[] {
  if (account === null) return ['The certificate on the card carries no sign-in address'];
  return typed === undefined || sameText(account, typed)
    ? []
    : [`The certificate on the card is that of ${account}, but the address for Teams is ${typed}`];
}
