import type { Evidence } from '../../model/evidence.ts';

/** What somebody says to a name. */
type Answer = { readonly by: string; readonly addresses: readonly string[] };

/** Who gave addresses for a name: the DNS servers that this computer is set to, and the system as `system`. */
export const lookupsIn = (seen: readonly Evidence[], name: string): readonly Answer[] =>
  seen
    .filter((piece) => piece.kind === 'name-looked-up')
    .filter((piece) => piece.name === name)
    .flatMap(({ by, outcome }) => (outcome.ok ? [{ by, addresses: outcome.value.addresses }] : []));
