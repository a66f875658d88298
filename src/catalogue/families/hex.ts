/** The normal form of a 32-bit number: `0xCAA82EE7`. */
export const hex = (number: number): string => `0x${(number >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
