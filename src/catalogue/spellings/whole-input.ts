import { hex } from '../families/hex.ts';
import { tagOfNumber } from '../families/msal-tag.ts';
import { isWininet } from '../families/wininet.ts';
import type { Sighting } from './sighting.ts';

/** The longest single word worth reading as a code: the longest error word has 59 characters. */
const LONGEST = 80;

type Reading = readonly [pattern: RegExp, code: (word: string) => string | undefined, trust: Sighting['trust']];

const number = (word: string): number => Number(word.replace('−', '-'));
const hexDigits = (word: string): string => hex(Number.parseInt(word.slice(-8), 16));
const win32 = (value: number): string => hex(0x8007_0000 | value);

/** How a word that is the whole input is read: whoever types nothing else means a code. The first that fits counts. */
const READINGS: readonly Reading[] = [
  [/^(?:0x)?(?:ffffffff)?[0-9a-f]{8}$/i, hexDigits, 'sure'],
  [/^AADSTS\d{4,7}$/i, (word) => `AADSTS${number(word.slice('AADSTS'.length))}`, 'sure'],
  [/^(?:0x)?4c7$/i, () => '4c7', 'sure'],
  [/^0x[0-9a-f]{1,4}$/i, (word) => win32(Number(word)), 'sure'],
  [/^0x[0-9a-f]{5,7}$/i, (word) => hex(Number(word)), 'sure'],
  [/^-\d{1,10}$|^−\d{1,10}$/, (word) => within(number(word), -(2 ** 31), -1), 'sure'],
  [/^\d{10}$/, (word) => within(number(word), 2 ** 30, 2 ** 32 - 1), 'sure'],
  [/^\d{9,10}$/, (word) => tagOfNumber(number(word)) ?? within(number(word), 0, 2 ** 32 - 1), 'sure'],
  [/^1001$/, (word) => word, 'sure'],
  [/^\d{5}$/, (word) => (isWininet(number(word)) ? word : undefined), 'sure'],
  [/^\d{5,7}$/, (word) => (number(word) >= FIRST_AADSTS ? `AADSTS${word}` : undefined), 'sure'],
  [/^\d{1,5}$/, (word) => win32(number(word)), 'sure'],
  [/^(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5}$/, (word) => word, 'sure'],
  [/^(?:AAD|UDR|SRS)\/\d{3,4}$/i, (word) => word.toUpperCase(), 'if-listed'],
  [/^[a-z][a-z0-9_]{3,}$/i, (word) => word, 'if-listed'],
];

const FIRST_AADSTS = 16_000;

const within = (value: number, from: number, to: number): string | undefined =>
  value >= from && value <= to ? hex(value) : undefined;

/** Reads a text that is nothing but one word; undefined when it is more, or no code. */
export function wholeInput(text: string): Sighting | undefined {
  const input = text.trim();
  const word = input.replaceAll(/^[^0-9A-Za-z−-]+|[^0-9A-Za-z]+$/g, '');
  if (word === '' || input.length > LONGEST || /\s/.test(word)) return undefined;
  for (const [pattern, read, trust] of READINGS) {
    const code = pattern.test(word) ? read(word) : undefined;
    if (code !== undefined) return { code, input: word, at: text.indexOf(word), trust };
  }
  return undefined;
}
