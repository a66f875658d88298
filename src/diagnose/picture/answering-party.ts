import type { EvidenceOf } from '../../model/evidence.ts';
import type { FailureWord } from '../../model/failure.ts';
import { namesServiceAuthority } from './authorities.ts';
import { nameFits } from './name-fits.ts';

export type Handshake = EvidenceOf<'tls-handshake'>;

/**
 * Who answers where a host should. `proven`: the host itself, as far as this computer can tell; `out-of-date`: its
 * certificate is good but for the dates; `other-name`: somebody with a certificate for another name; `unrooted`: a chain of
 * the service's own authority that this computer cannot complete; `foreign`: somebody whose authority this
 * computer does not know; `unclear`: a certificate with another fault; `nobody`: no certificate came.
 */
type Party = 'proven' | 'out-of-date' | 'other-name' | 'unrooted' | 'foreign' | 'unclear' | 'nobody';

const DATES: ReadonlySet<FailureWord> = new Set(['certificate-expired', 'certificate-not-yet-valid']);

const NOT_ROOTED: ReadonlySet<FailureWord> = new Set([
  ...(['certificate-unknown-issuer', 'certificate-chain-incomplete', 'certificate-self-signed'] as const),
  'certificate-invalid',
]);

/** Faults that no certificate of the service has: whoever else issued it gave it away. */
const SHODDY: ReadonlySet<FailureWord> = new Set([
  ...(['certificate-weak-key', 'certificate-weak-hash', 'certificate-wrong-purpose'] as const),
]);

export function partyOf({ name, outcome, chain, trust }: Handshake): Party {
  const [leaf] = chain;
  if (outcome.ok) return 'proven';
  if (leaf === undefined) return 'nobody';
  const word = trust === null || trust.system === 'accepted' ? outcome.failure.word : trust.system;
  if (!nameFits(name, leaf.names)) return 'other-name';
  if (DATES.has(word)) return 'out-of-date';
  const isOfService = trust?.bundled === 'accepted' || namesServiceAuthority(chain);
  if (SHODDY.has(word)) return isOfService ? 'unclear' : 'foreign';
  if (!NOT_ROOTED.has(word)) return 'unclear';
  return isOfService ? 'unrooted' : 'foreign';
}

/** Whether the leaf vouches for itself. */
export const isSelfSigned = ({ chain: [leaf] }: Handshake): boolean =>
  leaf !== undefined && leaf.issuer === leaf.subject;
