import { say } from '../../model/said.ts';
import { aboutCertificate, windowsFaults } from '../picture/cards.ts';
import type { Rule } from '../rule.ts';

const SAYINGS = {
  50017: say`nobody whom the organisation trusts vouches for the certificate`,
  500176: say`the organisation does not trust the issuer of the certificate`,
  500185: say`the certificate belongs to another organisation`,
};

/** What a search for a path says where nobody at its end is trusted; dates, keys and purposes are other causes. */
const NOBODY: ReadonlySet<string> = new Set([
  ...['certificate-self-signed', 'certificate-unknown-issuer', 'certificate-chain-incomplete'],
  ...['certificate-invalid'],
]);

const shown = aboutCertificate('card-certificate-untrusted', SAYINGS, ({ issuerName, isSelfSigned, trust }) => {
  if (trust !== null) {
    return NOBODY.has(trust)
      ? [say`None of the authorities that were named vouches for ${issuerName}, who issued it`]
      : [];
  }
  return isSelfSigned ? [say`The certificate on the card vouches for itself; no authority does`] : [];
});

/** Windows speaks for this computer; whether the organisation trusts the issuer is its own business, but mostly the same. */
export const cardCertificateUntrusted: Rule = {
  ...shown,
  judge(book) {
    const because = windowsFaults(book, 'untrusted', say`nobody whom this computer trusts vouches for it`);
    return shown.judge(book) ?? (because.length === 0 ? undefined : { strength: 'likely', because });
  },
};
