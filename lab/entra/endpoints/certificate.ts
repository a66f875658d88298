import type { X509Certificate } from 'node:crypto';
import type { CardTrust, Handler } from '../entra.ts';
import { remember } from '../memory.ts';
import { Refused } from '../refused.ts';
import { selfPosting } from '../way-back.ts';
import { journeyOf } from './journey.ts';

/** Looks at the certificate that came with the connection, and sends the browser back with what it proves. */
export const certificateSignIn: Handler = (turn, tenantWord = '') => {
  const { entra, ask } = turn;
  const journey = journeyOf(turn);
  if (ask.certificate === undefined) throw new Refused(50192);
  if (entra.cards === undefined) throw new Refused(500176);
  const name = holderOf(ask.certificate, entra.cards, entra.now());
  const certificatetoken = entra.random(32).toString('base64url');
  remember(entra.memory.cardTokens, certificatetoken, name);
  return selfPosting(`${entra.origins.login}/${tenantWord}/login`, {
    ctx: journey.id,
    flowToken: journey.id,
    certificatetoken,
  });
};

/** @throws Refused when the certificate proves nothing here */
function holderOf(certificate: X509Certificate, { issuer, revokedSerials }: CardTrust, now: Date): string {
  if (!certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) throw new Refused(500176);
  if (now < new Date(certificate.validFrom) || now > new Date(certificate.validTo)) throw new Refused(1000502);
  if (revokedSerials.includes(certificate.serialNumber)) throw new Refused(500183);
  return principalName(certificate);
}

/** The user principal name among the certificate's names. @see https://learn.microsoft.com/openspecs/windows_protocols/ms-pkca */
function principalName({ subjectAltName = '' }: X509Certificate): string {
  const [, name] = /othername:UPN:+([^,\s]+)/.exec(subjectAltName) ?? [];
  if (name === undefined) throw new Refused(500187);
  return name;
}
