import { familyOf } from './family-of.ts';

/**
 * What another answer to the same question says against this one. A DNS server may lie about IPv4 and tell the truth about
 * IPv6, so each family that is in this answer is compared alone: one address in common, and the two agree about it. Against
 * an empty answer everything speaks.
 */
export function contradicting(answer: readonly string[], other: readonly string[]): readonly string[] {
  if (answer.length === 0) return other;
  const told = new Set(answer.map(familyOf));
  const agreed = new Set(other.filter((address) => answer.includes(address)).map(familyOf));
  return other.filter((address) => told.has(familyOf(address)) && !agreed.has(familyOf(address)));
}
