import type { AddressFamily } from './evidence.ts';

/** Of an address without brackets. */
export const familyOf = (address: string): AddressFamily => (address.includes(':') ? 6 : 4);
