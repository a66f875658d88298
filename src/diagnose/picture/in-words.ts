import { type Place, type Said, say } from '../../model/said.ts';

/** With their lengths in seconds. */
const UNITS: readonly (readonly [number, (count: number) => Said])[] = [
  [86_400, (count) => say`${count} days`],
  [3_600, (count) => say`${count} hours`],
  [60, (count) => say`${count} minutes`],
];

/** A span in the largest unit of which there are at least two: `10 minutes`, `400 days`. */
export function spanInWords(seconds: number): Said {
  const length = Math.abs(seconds);
  const [size, counted] = UNITS.find(([size]) => length >= 2 * size) ?? [1, secondsInWords];
  return counted(Math.round(length / size));
}

const secondsInWords = (count: number): Said => (count === 1 ? say`${count} second` : say`${count} seconds`);

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly Place[]): Place {
  const [last = '', ...others] = items.toReversed();
  return others.length === 0 ? last : say`${others.toReversed().reduce(followedBy)} and ${last}`;
}

const followedBy = (one: Place, other: Place): Place =>
  typeof one === 'string' && typeof other === 'string' ? `${one}, ${other}` : say`${one}, ${other}`;

/** The day of an instant, for certificates. */
export const dayOf = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : new Date(instant).toISOString().slice(0, 10);
