import type { FailureWord } from '../../model/failure.ts';
import type { SecureChannel } from '../host/host.ts';

/** Why this computer would not talk over a connection; null when it would, and where there is no TLS. */
export function distrustIn(secure: Pick<SecureChannel, 'trust' | 'nameFits'> | null): FailureWord | null {
  if (secure === null) return null;
  if (secure.trust.system !== 'accepted') return secure.trust.system;
  return secure.nameFits ? null : 'certificate-wrong-name';
}
