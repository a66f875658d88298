import type { TakenApart } from './taken-apart.ts';

/** Six bits a character: a to z are 0 to 25, 0 to 9 are 26 to 35. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 5;

/** The number that a five-character tag stands for; undefined when it is no tag. */
export function numberOfTag(tag: string): number | undefined {
  if (tag.length !== LENGTH) return undefined;
  const digits = [...tag].map((character) => ALPHABET.indexOf(character));
  return digits.includes(-1) ? undefined : digits.reduce((number, digit) => number * 64 + digit, 0);
}

/** The tag that a number stands for; undefined when it is not the number of a tag. */
export function tagOfNumber(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number >= 64 ** LENGTH) return undefined;
  let tag = '';
  for (let rest = number, left = LENGTH; left > 0; left--, rest = Math.floor(rest / 64)) {
    const character = ALPHABET[rest % 64];
    if (character === undefined) return undefined;
    tag = character + tag;
  }
  return tag;
}

/** A tag of the sign-in library: a place in its code, not a cause. */
export const msalTag = (number: number): TakenApart => ({
  space: 'msal-tag',
  family: 'Tag of the sign-in library (MSAL)',
  title: 'A mark of the sign-in library, not a cause',
  meaning: `It names a place in the program code (number ${number}). The code or sentence beside it says what is wrong.`,
  embeds: { space: 'msal-tag', number, symbol: null },
  kin: [],
});
