import { hex } from '../families/hex.ts';
import { takeNumberApart } from '../families/take-apart.ts';
import type { Sighting, Spelling } from './sighting.ts';
import { tellingWords } from './telling-words.ts';

/** Digits of one number. Messages may be glued behind it, so exactly these are read. */
const DIGITS = 8;
/** Digits of a number that was stretched to 64 bits. */
const STRETCHED = 16;
/** Windows errors, written short: `0x102`, `0x520`. */
const LARGEST_WIN32 = 0xffff;

/** `0x` and digits, in any case and of any length: `0xCAA20003`, `0xffffffffcaa20003`, `0x520`. */
export const prefixedHex: Spelling = function* (text) {
  const isTold = tellingWords(text);
  for (const match of text.matchAll(/(?<!\d)0x([0-9a-f]+)/gi)) {
    const digits = match[1] ?? '';
    const found = digits.length < DIGITS ? short(digits, isTold, match.index) : long(digits, isTold, match.index);
    if (found !== undefined) {
      const { length, ...rest } = found;
      yield { ...rest, input: text.slice(match.index, match.index + 2 + length), at: match.index };
    }
  }
};

type Found = Pick<Sighting, 'code' | 'trust'> & { readonly length: number };

function long(digits: string, isTold: (at: number) => boolean, at: number): Found | undefined {
  const stretched = /^(?:ffffffff|00000000)(?=.{8})/i.test(digits);
  // A longer run is a hash or a key.
  if (digits.length >= STRETCHED && !stretched) return undefined;
  const start = stretched ? DIGITS : 0;
  const number = Number.parseInt(digits.slice(start, start + DIGITS), 16);
  const length = start + DIGITS;
  if (takeNumberApart(number) !== undefined) return { code: hex(number), trust: 'sure', length };
  if (number <= LARGEST_WIN32) return short(digits, isTold, at);
  // The highest bit is clear: a thread, an address in memory, anything but a failure.
  if (number < 2 ** 31) return undefined;
  return { code: hex(number), trust: isTold(at) ? 'sure' : 'if-listed', length };
}

function short(digits: string, isTold: (at: number) => boolean, at: number): Found | undefined {
  const number = Number.parseInt(digits, 16);
  if (/^4c7$/i.test(digits)) return { code: '4c7', trust: 'if-listed', length: digits.length };
  if (number === 0 || number > LARGEST_WIN32 || !isTold(at)) return undefined;
  return { code: hex(0x8007_0000 | number), trust: 'if-listed', length: digits.length };
}

/** `caa20003`: eight digits that begin so are no other number, unless they open a GUID. */
const BARE_ADAL = /(?<![0-9a-z]|[0-9a-f]-)(?:caa[1-9ad][0-9a-f]{4})(?![0-9a-z]|-[0-9a-f]{4}-)/gi;
/** The same after an escaped line end, where a letter stands before the code. */
const AFTER_ESCAPE = /(?<=\\[nrt])(?:caa[1-9ad][0-9a-f]{4})(?![0-9a-z])/gi;
/** `80090016`, `c0000225`, `801c03ed`, `8aa500db`. */
const BARE_OTHER =
  /(?<![0-9a-z_./@-]|\d:)(?:[84]aa[1-9ad]|0aa[1-9ad]|80[0-9][0-9a-f]|c0[0-9a-f]{2})[0-9a-f]{4}(?![0-9a-z_:/@-]|\.\d)/gi;

export const bareHex: Spelling = function* (text) {
  for (const pattern of [BARE_ADAL, AFTER_ESCAPE]) {
    for (const { 0: input, index } of text.matchAll(pattern))
      yield { code: normal(input), input, at: index, trust: 'sure' };
  }
  for (const { 0: input, index } of text.matchAll(BARE_OTHER)) {
    yield { code: normal(input), input, at: index, trust: 'if-listed' };
  }
};

const normal = (digits: string): string => hex(Number.parseInt(digits, 16));
