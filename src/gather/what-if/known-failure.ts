import type { Evidence, Route } from '../../model/evidence.ts';
import type { Failure } from '../../model/failure.ts';

/** How the secure connection to a host failed over this route; undefined when it opened or was not tried. */
export function knownFailure(seen: readonly Evidence[], name: string, route: Route): Failure | undefined {
  const handshake = seen
    .filter((piece) => piece.kind === 'tls-handshake')
    .find((piece) => piece.name === name && proxyOf(piece.route) === proxyOf(route));
  return handshake?.outcome.ok === false ? handshake.outcome.failure : undefined;
}

const proxyOf = (route: Route): string | null => (route.via === 'proxy' ? route.proxy : null);
