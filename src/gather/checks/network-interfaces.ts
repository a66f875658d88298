import type { EvidenceOf } from '../../model/evidence.ts';
import { inRow, type Said, say } from '../../model/said.ts';
import type { Check } from '../check.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';

const ID = 'network-interfaces';

/** A file of the kernel, or one command that prints a table: more than this means it is stuck. */
const ROUTES_LIMIT_MS = 2_000;

/** The network connections of this computer, their addresses, and whether there is a way out. */
export const networkInterfaces: Check = {
  id: ID,
  title: 'Network connections of this computer',
  timeoutMs: 3_000,
  async run(context) {
    const { host, signal } = context;
    const routes = await host.defaultRoutes(within(ROUTES_LIMIT_MS, signal));
    return [
      {
        kind: 'network-state',
        ...seenBy(ID, context),
        interfaces: host.interfaces(),
        defaultRoutes: routes.ok ? routes.value : null,
      },
    ];
  },
  summarise: (evidence) => inRow(evidence.filter((seen) => seen.kind === 'network-state').map(inWords)),
};

/** Addresses stay out: one line is for the person, who knows the connection by its name. */
function inWords({ interfaces, defaultRoutes }: EvidenceOf<'network-state'>): Said {
  const outward = interfaces.filter(({ addresses }) => addresses.some(({ scope }) => scope !== 'loopback'));
  if (outward.length === 0) return say`No connection has an address`;
  const names = outward.map(({ name }) => name).join(', ');
  return defaultRoutes?.length === 0 ? say`${names}: no way out` : say`${names}: has an address`;
}
