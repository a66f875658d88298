import { networkInterfaces } from 'node:os';
import type { InterfaceAddress } from '../../model/evidence.ts';
import { isWithin } from '../proxy/address-range.ts';
import type { Host } from './host.ts';

/** Ranges that say how far an address goes. @see RFC 1918, 3927, 4193, 4291, 6598 */
const RANGES: Readonly<Record<Exclude<InterfaceAddress['scope'], 'global'>, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  'link-local': ['169.254.0.0/16', 'fe80::/10'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'],
};

/** The addresses of each interface that is up. */
export const interfaceAddresses = (): ReturnType<Host['interfaces']> =>
  Object.entries(networkInterfaces()).map(([name, entries = []]) => ({
    name,
    addresses: entries.map(({ family, address }) => ({
      family: family === 'IPv6' ? 6 : 4,
      address,
      scope: scopeOf(address),
    })),
  }));

export function scopeOf(address: string): InterfaceAddress['scope'] {
  for (const [scope, ranges] of Object.entries(RANGES)) {
    if (ranges.some((range) => isWithin(address, range))) return scope as keyof typeof RANGES;
  }
  return 'global';
}
