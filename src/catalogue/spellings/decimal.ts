import { isAdal } from '../families/adal.ts';
import { hex } from '../families/hex.ts';
import { takeNumberApart } from '../families/take-apart.ts';
import { isWininet } from '../families/wininet.ts';
import type { Sighting, Spelling } from './sighting.ts';
import { tellingWords } from './telling-words.ts';

/** Nine or ten digits, with or without a sign, that are no part of a longer number, time, address or name. */
const WHOLE_NUMBER = /(?<![\d.,\w]|\d:|\d[-−])[-−]?\d{9,10}(?![\d\w]|[.,:]\d|-\d)/g;
/** The provider of MSAL glues the number to its own name. */
const AFTER_NAME = /(?<=WAM_provider_error_)\d{9,10}(?!\d)/g;

/** `3399614467`, `-895352829`. */
export const decimal: Spelling = function* (text) {
  const isTold = tellingWords(text);
  for (const pattern of [WHOLE_NUMBER, AFTER_NAME]) {
    for (const { 0: input, index } of text.matchAll(pattern)) {
      const number = Number(input.replace('−', '-'));
      const is32Bit = number >= -(2 ** 31) && number < 2 ** 32;
      if (!is32Bit || takeNumberApart(number >>> 0) === undefined) continue;
      // Positive with the highest bit clear: notes of the sign-in component have that form, and so do times.
      if (number < 0 || number >= 2 ** 31 || isTold(index)) {
        yield { code: hex(number), input, at: index, trust: trustIn(number >>> 0, isTold, index) };
      }
    }
  }
};

function trustIn(number: number, isTold: (at: number) => boolean, at: number): Sighting['trust'] {
  if (isAdal(number)) return 'sure';
  return isTold(at) ? 'sure' : 'if-listed';
}

const SHORT_NUMBER = /(?<![\w.,-]|\d[: ])\d{4,7}(?![\w]|[.,:]\d|-\d)/g;
/** The smallest AADSTS number in use. */
const FIRST_AADSTS = 16_000;

/** `Error Code: 53003`, `WinHTTP error 12007`: short numbers count only beside a word that says so. */
export const toldNumber: Spelling = function* (text) {
  const isTold = tellingWords(text);
  for (const { 0: input, index } of text.matchAll(SHORT_NUMBER)) {
    const number = Number(input);
    if (number !== GENERAL_TEAMS_CODE && number < FIRST_OF_ALL) continue;
    if (!isTold(index)) continue;
    yield { code: codeOf(number), input, at: index, trust: isWininet(number) ? 'sure' : 'if-listed' };
  }
};

const GENERAL_TEAMS_CODE = 1001;
/** WinINet begins below AADSTS. */
const FIRST_OF_ALL = 12_001;

const codeOf = (number: number): string => {
  if (number === GENERAL_TEAMS_CODE || isWininet(number)) return String(number);
  return number >= FIRST_AADSTS ? `AADSTS${number}` : String(number);
};
