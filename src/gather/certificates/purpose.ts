import type { Certificate } from './certificate.ts';
import { type PathFailure, SERVER_AUTH } from './path-rules.ts';

const ANY_PURPOSE = '2.5.29.37.0';

/** Old names for "server", which intermediate certificates of the nineties may carry instead. */
const SERVER_GATED = ['2.16.840.1.113730.4.1', '1.3.6.1.4.1.311.10.3.3'];

/**
 * Whether a certificate may serve a purpose. Beyond RFC 5280 and as all systems do it, a purpose that an authority lacks is lacking
 * in everything under it.
 */
export function purposeFailure(
  certificate: Certificate,
  isLeaf: boolean,
  purpose: string | null,
): PathFailure | undefined {
  if (purpose === null) return undefined;
  const { purposes, keyUses, subject } = certificate;
  const also = isLeaf || purpose !== SERVER_AUTH ? [] : SERVER_GATED;
  const fits = purposes === null || purposes.some((one) => [purpose, ANY_PURPOSE, ...also].includes(one));
  const fail = (detail: string): PathFailure => ({
    word: 'certificate-wrong-purpose',
    certificate,
    detail: `${subject.shown}: ${detail}`,
  });
  if (!fits) return fail('not meant for this purpose');
  const handshakeUses = ['digitalSignature', 'keyEncipherment', 'keyAgreement'] as const;
  const isUsable = keyUses === null || handshakeUses.some((use) => keyUses.includes(use));
  return isLeaf && purpose === SERVER_AUTH && !isUsable ? fail('its key may not be used in handshakes') : undefined;
}
