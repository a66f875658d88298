import type { Perhaps } from '../model/code.ts';
import { importedList } from './listed.ts';
import { shortTitle } from './short-title.ts';

/** Characters that eyes and text recognition take for each other, by the one they stand for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  A: '4',
};

/** Equal for two words that look alike. */
const looks = (word: string): string => [...word.toUpperCase()].map((letter) => LOOKALIKES[letter] ?? letter).join('');

/** A code of the sign-in component or of Windows, with letters that are no digits, a digit more or a digit less. */
const HEX_LIKE = /(?<![\w-])(?:[0O]x)?(?:[CG][A4]{2}|8[0O]|[CG][0O])[0-9A-Z]{4,6}(?![\w-])/gi;
const AADSTS_LIKE = /(?<!\w)[A4]{2}[D0O][S5]T[S5][ :]?[0-9OQDILZSGB]{4,8}(?!\w)/gi;

/** A pasted file is full of words that look like something; a dialog is short. */
const LONGEST_TEXT = 20_000;
/** More questions than this help nobody. */
const MOST = 3;

/** Known codes that words of the text look like. `found`: inputs that were read as codes already. */
export async function perhapsMeant(text: string, found: ReadonlySet<string>): Promise<readonly Perhaps[]> {
  if (text.length > LONGEST_TEXT) return [];
  const wordsLike = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(([word]) => word).filter((word) => !found.has(word));
  const hexLike = wordsLike(HEX_LIKE);
  const aadstsLike = wordsLike(AADSTS_LIKE);
  return [
    ...(await nearest(hexLike, (word) => word.replace(/^[0O]x/i, ''), '0x', ['caa', 'other'])),
    ...(await nearest(aadstsLike, (word) => word.replace(/^.{6}[ :]?/, ''), 'AADSTS', ['aadsts'])),
  ].slice(0, MOST);
}

async function nearest(
  words: readonly string[],
  digitsOf: (word: string) => string,
  prefix: string,
  lists: readonly ('caa' | 'other' | 'aadsts')[],
): Promise<readonly Perhaps[]> {
  if (words.length === 0) return [];
  const loaded = await Promise.all(lists.map(importedList));
  const known = loaded.flatMap(({ codes }) => Object.entries(codes)).filter(([code]) => code.startsWith(prefix));
  return words.flatMap((input) => {
    const digits = looks(digitsOf(input));
    const alike = known.filter(([code]) => looks(code.slice(prefix.length)) === digits);
    const near = alike.length > 0 ? alike : known.filter(([code]) => oneLess(digits, looks(code.slice(prefix.length))));
    const nearestFirst = near.toSorted(([a], [b]) => unlike(a, input) - unlike(b, input));
    return nearestFirst.slice(0, MOST).map(([code, { meaning }]) => ({ input, code, title: shortTitle(meaning) }));
  });
}

/** In how many places, counted from the end, a code differs from what was written. */
const unlike = (code: string, written: string): number => {
  const letters = [...written.toUpperCase()].toReversed();
  return [...code.toUpperCase()].toReversed().filter((letter, place) => letter !== letters[place]).length;
};

/** Whether one word is the other with a single character left out. */
function oneLess(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  const differs = [...long].findIndex((character, index) => character !== short[index]);
  return long.slice(differs + 1) === short.slice(differs);
}
