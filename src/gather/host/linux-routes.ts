import type { DefaultRoute } from './host.ts';

/** RTF_REJECT: a route that only says that there is none. @see linux/route.h */
const REJECT = 0x200;
const UP = 0x1;

const leads = (flags: string | undefined): boolean => (Number.parseInt(flags ?? '', 16) & (UP | REJECT)) === UP;

/** Default routes in /proc/net/route: hexadecimal numbers in the byte order of the machine, which is little-endian wherever Node runs. */
export const linuxRoutes4 = (text: string): readonly DefaultRoute[] =>
  rows(text).flatMap(([device = '', destination, gateway = '', flags, , , , mask]) =>
    Number(`0x${destination}`) === 0 && Number(`0x${mask}`) === 0 && leads(flags)
      ? [{ family: 4 as const, interface: device, gateway: v4(gateway) }]
      : [],
  );

/** Default routes in /proc/net/ipv6_route. */
export const linuxRoutes6 = (text: string): readonly DefaultRoute[] =>
  rows(text).flatMap(([destination = '', length, , , gateway = '', , , , flags, device = '']) =>
    /^0{32}$/.test(destination) && length === '00' && leads(flags)
      ? [{ family: 6 as const, interface: device, gateway: v6(gateway) }]
      : [],
  );

const rows = (text: string): readonly (readonly string[])[] => text.split('\n').map((line) => line.trim().split(/\s+/));

/** `0100000A` → `10.0.0.1`; null where there is none. */
function v4(hex: string): string | null {
  const bytes = hex.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
  return /^0*$/.test(hex) ? null : bytes.reverse().join('.');
}

/** Written short by the rules of URLs, which are those of RFC 5952. */
function v6(hex: string): string | null {
  if (/^0*$/.test(hex)) return null;
  const groups = hex.match(/.{4}/g)?.join(':') ?? '';
  return new URL(`http://[${groups}]`).hostname.slice(1, -1);
}
