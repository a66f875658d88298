import type { CardCertificate } from '../../model/card.ts';
import { type Certificate, isSelfIssued, readCertificate } from '../certificates/certificate.ts';
import { childrenOf, readDer, unlessMalformed } from '../certificates/der.ts';
import { findPath, indexOf, type PathFound } from '../certificates/find-path.ts';
import { type PathRules, serverRules } from '../certificates/path-rules.ts';
import type { Context } from '../check.ts';

export const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
export const CARD_LOGON = '1.3.6.1.4.1.311.20.2.2';
const ANY_PURPOSE = '2.5.29.37.0';

/** The certificate in a data object of a PIV card; null where something else lies there. @see NIST SP 800-73-4 part 1, table 10 */
export const certificateIn = (object: Uint8Array): Certificate | null => {
  const der = unlessMalformed(() => childrenOf(readDer(object, 0x53)).find(({ tag }) => tag === 0x70)?.content ?? null);
  return der === null ? null : readCertificate(der);
};

/** Who vouches for a certificate. `path`: leaf first, up to a root that does; empty when none does. */
export type Vouched = Pick<CardCertificate, 'trust' | 'computerTrust'> & { readonly path: readonly Certificate[] };

/** What a certificate on a card says, and how far the roots of the organisation and of this computer go with it. */
export function cardCertificateFacts(
  certificate: Certificate,
  { trust, computerTrust }: Pick<Vouched, 'trust' | 'computerTrust'>,
): CardCertificate {
  const { purposes, keyUses, publicKey, issuer } = certificate;
  const allows = (purpose: string): boolean => purposes?.some((one) => one === purpose || one === ANY_PURPOSE) ?? false;
  return {
    // Of one that vouches for itself, the issuer is the person.
    issuerName: isSelfIssued(certificate) ? 'itself' : issuer.shown,
    notBefore: new Date(certificate.notBeforeMs).toISOString(),
    notAfter: new Date(certificate.notAfterMs).toISOString(),
    key: `${publicKey.kind}-${publicKey.bits}`,
    maySign: keyUses === null ? null : keyUses.includes('digitalSignature'),
    forClients: purposes === null || allows(CLIENT_AUTH),
    // Without the extension it is for any purpose. RFC 5280 section 4.2.1.12
    forCardLogon: purposes === null || allows(CARD_LOGON),
    account: accountIn(certificate),
    isSelfSigned: isSelfIssued(certificate),
    ...{ trust, computerTrust },
  };
}

/** Asks the roots that the call named, whose file may hold intermediates as well, and those of this computer. */
export function vouchedFor(certificate: Certificate, { host, question: { cardRoots } }: Context): Vouched {
  const known = (cardRoots ?? []).map(readCertificate).filter((one) => one !== null);
  const rules: PathRules = { ...serverRules(host.now(), host.verifySignature), purpose: null };
  const byCall = cardRoots && findPath(certificate, known, indexOf(known.filter(isSelfIssued)), rules);
  const byComputer = findPath(certificate, known, host.systemRoots(), rules);
  const holds = [byCall, byComputer].find((found) => found !== undefined && found.failure === undefined);
  return {
    trust: byCall === undefined ? null : wordOf(byCall),
    computerTrust: wordOf(byComputer),
    path: holds?.path ?? [],
  };
}

const wordOf = ({ failure }: PathFound): CardCertificate['computerTrust'] => failure?.word ?? 'accepted';

/** The name by which Windows and Entra know a person: otherName 1.3.6.1.4.1.311.20.2.3, in UTF-8, of at most 127 bytes. */
const PRINCIPAL = /^060a2b060104018237140203a0[0-7]\w0c[0-7]\w((?:\w\w)+)$/;

function accountIn({ subjectNames }: Certificate): string | null {
  const hex = subjectNames.map((name) => (name.type === 'other' ? PRINCIPAL.exec(name.hex)?.[1] : undefined));
  const [found] = hex.filter((one) => one !== undefined);
  return found === undefined ? null : textOf(found);
}

const textOf = (hex: string): string =>
  new TextDecoder().decode(Uint8Array.from(hex.match(/\w\w/g) ?? [], (byte) => Number.parseInt(byte, 16)));
