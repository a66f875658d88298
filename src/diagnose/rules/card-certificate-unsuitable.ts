import type { CardCertificate } from '../../model/card.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { aboutCertificate, cards } from '../picture/cards.ts';
import { sameText } from '../picture/device.ts';
import type { Ground, Rule } from '../rule.ts';

const SAYINGS = {
  500186: say`this account may not sign in with a certificate`,
  500187: say`the certificate that was chosen does not meet the rules of the organisation`,
};

const aboutUse = aboutCertificate(
  'card-certificate-unsuitable',
  SAYINGS,
  (certificate) => [
    ...misfits(certificate),
    ...(certificate.maySign === false ? [say`The key of the certificate may not sign, which signing in needs`] : []),
    ...(isShort(certificate) ? [say`The key of the certificate is too short to be accepted: ${certificate.key}`] : []),
  ],
  [['wrong-use', say`it is not made for this use`]],
);

/**
 * What Windows wants of a card, and Entra only where nobody set another way to find the account, is likely and no more.
 * @see https://learn.microsoft.com/entra/identity/authentication/concept-certificate-based-authentication-certificateuserids
 */
export const cardCertificateUnsuitable: Rule = {
  ...aboutUse,
  judge(book) {
    const proofs = [...missing(book), ...toldByWindows(book, misfits), ...(aboutUse.judge(book)?.because ?? [])];
    const because = [...proofs, ...toldByCard(book, gaps), ...toldByWindows(book, gaps)];
    return because.length === 0 ? undefined : { strength: proofs.length > 0 ? 'certain' : 'likely', because };
  },
};

const missing = (book: Book): readonly Ground[] =>
  cards(book)
    .filter(({ certificate }) => certificate === 'none')
    .map((evidence) => ({ evidence, text: say`The card in ${evidence.reader} holds no certificate for signing in` }));

type Faults = (certificate: Told, typed?: string) => readonly Said[];

/** As far as Windows tells it as well. */
type Told = Pick<CardCertificate, 'forClients' | 'forCardLogon' | 'account'>;

const toldByCard = (book: Book, faults: Faults): readonly Ground[] =>
  cards(book).flatMap((evidence) =>
    evidence.certificate === null || typeof evidence.certificate === 'string'
      ? []
      : faults(evidence.certificate, evidence.typed).map((text) => ({ evidence, text })),
  );

const toldByWindows = (book: Book, faults: Faults): readonly Ground[] =>
  cards(book).flatMap((evidence) =>
    evidence.byWindows === undefined
      ? []
      : faults(evidence.byWindows, evidence.typed).map((text) => ({ evidence, text })),
  );

/** No organisation accepts that. */
const misfits: Faults = ({ forClients }) =>
  forClients ? [] : [say`The certificate on the card is not meant for signing in (client authentication)`];

/** An organisation may do without it, and know the person by other parts of the certificate, or by another address in it. */
const gaps: Faults = ({ forCardLogon, account }, typed) => [
  ...(forCardLogon ? [] : [say`The certificate on the card is not meant for signing in with a card`]),
  ...(account === null ? [say`The certificate on the card carries no sign-in address`] : []),
  ...(account === null || typed === undefined || sameText(account, typed)
    ? []
    : [say`The certificate on the card is that of ${account}, but the address for Teams is ${typed}`]),
];

/** Refused by all systems of today. @see NIST SP 800-131A */
const SHORTEST: Readonly<Record<string, number>> = { rsa: 2_048, ec: 256 };

function isShort({ key }: CardCertificate): boolean {
  const [kind = '', bits] = key.split('-');
  return Number(bits) < (SHORTEST[kind] ?? 0);
}
