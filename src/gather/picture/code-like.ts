import type { Kind } from './reading.ts';

/** Letters that are read for digits and the other way, each by one of them. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{
    O: '0',
    Q: '0',
    D: '0',
    U: '0',
    I: '1',
    L: '1',
    '|': '1',
    '!': '1',
    ']': '1',
    Z: '2',
    S: '5',
    $: '5',
    G: '6',
    B: '8',
    A: '4',
  },
};
const folded = (word: string): string => [...word.toUpperCase()].map((letter) => ALIKE[letter] ?? letter).join('');

/** `0xCAA70004`, `CAA70004` and `0x80090016` after folding; a letter more or less than they have. */
const HEX = /[X×%*][C6E4-9][0-9CEFT(]{6,8}|(?<![0-9A-Z])[C6E(]44[0-9CEFT(]{4,6}/;
/** `AADSTS50058` after folding: `4405T550058`. */
const NAMED = /[40][05][5T]+[5T][0-9CE:]{4,9}/;
/** A number that stands alone, as in `Error Code: 53003`. */
const NUMBER = /^\d{4,7}$/;

/** How a word looks like a code; undefined when it does not. `before` is the word in front of it. */
export function codeLike(word: string, before: string | undefined): Kind | undefined {
  const like = folded(word);
  if (HEX.test(like)) return 'hex';
  if (NAMED.test(like)) return 'named';
  const isNumber = NUMBER.test(like.replace(/[.,:;]+$/, '')) && /\d.*\d/.test(word);
  return isNumber && before !== undefined && /[:：.;-]$|code/i.test(before) ? 'number' : undefined;
}
