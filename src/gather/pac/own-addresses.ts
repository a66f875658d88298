import type { Host } from '../host/host.ts';

/** Addresses of this computer that lead anywhere, those of the interface with the default route first, IPv4 before IPv6. */
export async function ownAddresses(host: Host, signal: AbortSignal): Promise<readonly string[]> {
  const routes = await host.defaultRoutes(signal);
  const outward = routes.ok ? routes.value.map((route) => route.interface) : [];
  const usable = host
    .interfaces()
    .flatMap(({ name, addresses }) =>
      addresses
        .filter(({ scope }) => scope === 'global' || scope === 'private')
        .map(({ address, family }) => ({ address, rank: (outward.includes(name) ? 0 : 10) + family })),
    );
  return usable.toSorted((one, other) => one.rank - other.rank).map(({ address }) => address);
}
