import type { X509Certificate } from 'node:crypto';
import type { Turn } from './entra.ts';
import { Refused } from './refused.ts';

/** The user name that the certificate of this connection proves. @throws Refused when it proves nothing here */
export function cardHolder({ entra: { cards, now }, ask: { certificate } }: Turn): string {
  if (certificate === undefined) throw new Refused(50192);
  if (cards === undefined || !certificate.checkIssued(cards.issuer) || !certificate.verify(cards.issuer.publicKey))
    throw new Refused(500176);
  if (now() < new Date(certificate.validFrom) || now() > new Date(certificate.validTo)) throw new Refused(1000502);
  if (cards.revokedSerials.includes(certificate.serialNumber)) throw new Refused(500183);
  return principalName(certificate);
}

/** The user principal name among the certificate's names. @see MS-PKCA section 3.1.5.2.1.3 */
function principalName({ subjectAltName = '' }: X509Certificate): string {
  const [, name] = /othername:UPN:+([^,\s]+)/.exec(subjectAltName) ?? [];
  if (name === undefined) throw new Refused(500187);
  return name;
}
