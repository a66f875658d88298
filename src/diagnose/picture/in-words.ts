const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A span in the largest unit of which there are at least two: `10 minutes`, `400 days`. */
export function spanInWords(seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= 2 * length) ?? (['second', 1] as const);
  const count = Math.round(Math.abs(seconds) / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export const listInWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** With a capital at the beginning, as a sentence has it. */
export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The day of an instant, for certificates. */
export const dayOf = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : new Date(instant).toISOString().slice(0, 10);
