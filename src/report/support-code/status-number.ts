/** Codes of a space as numbers without gaps. */
type Space = {
  readonly size: number;
  numberOf(code: string): number | undefined;
  codeAt(number: number): string;
};

const hex = (start: string, digits: number): Space => ({
  size: 16 ** digits,
  numberOf: (code) =>
    code.startsWith(start) && code.length === start.length + digits
      ? Number(`0x${code.slice(start.length)}`)
      : undefined,
  codeAt: (number) => start + number.toString(16).toUpperCase().padStart(digits, '0'),
});

/** Microsoft has given numbers of up to seven digits. */
const aadsts: Space = {
  size: 10_000_000,
  numberOf: (code) => (/^AADSTS[1-9]\d{0,6}$/.test(code) ? Number(code.slice(6)) : undefined),
  codeAt: (number) => `AADSTS${number}`,
};

/** What the dialog of Teams shows: its own codes, those of the service, and Windows' results for failures. Order and sizes never change. */
const SPACES: readonly Space[] = [hex('0xCAA', 5), aadsts, hex('0x80', 6)];

/** Beyond every number of a code; 0 stands for none. */
export const STATUS_NUMBERS = SPACES.reduce((total, { size }) => total + size, 1);

/** A status code as a number; 0 when there is none, or one of a kind that has no place here. */
export function numberOfStatus(code: string | null): number {
  let start = 1;
  for (const { size, numberOf } of SPACES) {
    const number = code === null ? undefined : numberOf(code);
    if (number !== undefined && Number.isInteger(number)) return start + number;
    start += size;
  }
  return 0;
}

export function statusOfNumber(number: number): string | null {
  let left = number - 1;
  for (const { size, codeAt } of SPACES) {
    if (left >= 0 && left < size) return codeAt(left);
    left -= size;
  }
  return null;
}
