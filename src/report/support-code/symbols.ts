/** Digits and letters that nobody confuses: no I, L, O, U. @see https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people write for another letter. */
const MEANT: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Five bits each; the last two are for checking. */
const SYMBOLS = 12;
const DATA_SYMBOLS = SYMBOLS - 2;
export const DATA_BITS = BigInt(DATA_SYMBOLS * 5);

/**
 * Powers of x in the field of 32 elements, modulo x⁵ + x² + 1. A word holds when its symbols, and its symbols times these powers of their
 * places, both sum up to nothing: then no two words differ in fewer than three places, so that one or two wrong symbols, and any two that
 * changed places, are always noticed. That is the Reed-Solomon code with two check symbols.
 */
const POWERS: readonly number[] = Array.from({ length: 31 }).reduce<readonly number[]>(
  (powers) => [...powers, doubled(powers.at(-1) ?? 0)],
  [1],
);

function doubled(element: number): number {
  const shifted = element << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}

const logarithm = (element: number): number => POWERS.indexOf(element);
const times = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : power(logarithm(one) + logarithm(other));
const power = (exponent: number): number => POWERS[((exponent % 31) + 31) % 31] ?? 0;

/** Sums in this field are exclusive ors. */
const sum = (symbols: readonly number[]): number => symbols.reduce((total, symbol) => total ^ symbol, 0);
const weightedSum = (symbols: readonly number[]): number =>
  sum(symbols.map((symbol, place) => times(symbol, power(place))));

/** A number of 50 bits as twelve symbols in three groups: `W1AB-2CDE-3FGH`. */
export function writeSymbols(data: bigint): string {
  const digits = Array.from({ length: DATA_SYMBOLS }, (_, place) =>
    Number((data >> BigInt(5 * (DATA_SYMBOLS - 1 - place))) & 31n),
  );
  const [plain, weighted] = [sum(digits), weightedSum(digits)];
  const apart = power(DATA_SYMBOLS) ^ power(DATA_SYMBOLS + 1);
  const first = times(weighted ^ times(plain, power(DATA_SYMBOLS + 1)), power(-logarithm(apart)));
  const written = [...digits, first, plain ^ first].map((digit) => ALPHABET[digit]).join('');
  return written.replace(/.{4}(?=.)/g, '$&-');
}

/** The number that stands in twelve symbols, however they are grouped; null when they are none, `wrong` when one is not right. */
export function readSymbols(text: string): bigint | 'wrong' | null {
  const digits = [...text.toUpperCase().replace(/[\s-]/g, '')].map((letter) =>
    ALPHABET.indexOf(MEANT[letter] ?? letter),
  );
  if (digits.length !== SYMBOLS || digits.includes(-1)) return null;
  if (sum(digits) !== 0 || weightedSum(digits) !== 0) return 'wrong';
  return digits.slice(0, DATA_SYMBOLS).reduce((data, digit) => (data << 5n) | BigInt(digit), 0n);
}
