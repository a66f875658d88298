import type { english } from './english.ts';

export type Phrases = typeof english;

/** A phrase about a number. */
export type Counted = { readonly one: string; readonly other: string };

/** A translation may lack phrases, and holds none that the original lacks. The lint names what it lacks. */
export type Partly<T> = { readonly [Key in keyof T]?: T[Key] extends object ? Partly<T[Key]> : T[Key] };

/** The translation; where it has no phrase, the original. */
export const completed = <T extends object>(original: T, translation: Partly<T>): T =>
  Object.fromEntries(
    Object.entries(original).map(([key, value]) => {
      const own: unknown = translation[key as keyof T];
      return [key, typeof value === 'object' ? completed(value, own ?? {}) : (own ?? value)];
    }),
  ) as T;

/** A phrase with a word in each of its places. */
export const filled = (phrase: string, words: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (place, name) => String(words[name] ?? place));

/** The form of a phrase that goes with the number, with the number and further words in its places. */
export const counted = (
  { one, other }: Counted,
  count: number,
  words: Readonly<Record<string, string | number>> = {},
): string => filled(count === 1 ? one : other, { count, ...words });
