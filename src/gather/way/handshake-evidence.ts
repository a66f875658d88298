import type { EvidenceOf, HostRole, Route } from '../../model/evidence.ts';
import { type Failure, failed, type Outcome, success } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import type { SecureChannel } from '../host/host.ts';
import { seenBy } from '../seen.ts';
import { handshakeWith } from './handshake.ts';

export type Handshake = EvidenceOf<'tls-handshake'>;

type Shown = { readonly name: string; readonly role: HostRole };

/** What a host presents over one way, and whether this computer would talk to it. */
export async function handshakeEvidence(
  context: Context,
  check: string,
  { name, role }: Shown,
  route: Route,
): Promise<Handshake> {
  const { outcome, address, receivedBytes, durationMs } = await handshakeWith(context, name, route);
  const secure = outcome.ok ? outcome.value : null;
  return {
    kind: 'tls-handshake',
    ...seenBy(check, context),
    ...{ name, role, route, address, durationMs },
    outcome: secure === null ? wayEnded(outcome) : judged(secure),
    chain: secure?.chain ?? [],
    trust: secure?.trust ?? null,
    ...(receivedBytes === null ? {} : { receivedBytes }),
  };
}

const wayEnded = (way: Outcome<unknown>): { ok: false; failure: Failure } =>
  way.ok ? failed('tls-handshake', 'unknown', 'no certificate came') : way;

/** A handshake that finished counts only if this computer trusts the chain and the name fits. */
function judged({ protocol, cipher, trust, nameFits }: SecureChannel): Handshake['outcome'] {
  if (trust.system !== 'accepted') return failed('tls-handshake', trust.system);
  return nameFits ? success({ protocol, cipher }) : failed('tls-handshake', 'certificate-wrong-name');
}
