import type { Diagnosis, Strength } from '../../model/report.ts';
import { AREAS, areasOf } from './areas.ts';
import { numberOfStatus, STATUS_NUMBERS, statusOfNumber } from './status-number.ts';
import { DATA_BITS, readSymbols, writeSymbols } from './symbols.ts';

/** What a support code holds: enough for somebody on the phone, and nothing about the person. */
export type SupportCode = {
  /** The code that was asked about; null when there was none, or one that has no place here. */
  readonly statusCode: string | null;
  readonly verdict: 'healthy' | 'unknown' | Strength;
  /** The mark of the first cause (`markOf`); 0 when none was found. */
  readonly cause: number;
  /** What could not be looked at. */
  readonly areas: readonly string[];
};

/** Order and sizes never change: codes of today must be read tomorrow. */
const VERDICTS: readonly SupportCode['verdict'][] = ['healthy', 'unknown', 'certain', 'likely', 'possible'];
const MARKS = 2 ** 12;
const AREA_SETS = 2 ** AREAS.length;

/** All begin with W, X, Y or Z, as no status code does. Another form in days to come begins with another letter. */
const FORM = 0b111n;
const CONTENT_BITS = DATA_BITS - 3n;

/** Causes come and go, so they are marked by their name, not by their place: FNV-1a within twelve bits; never 0. */
export function markOf(cause: string): number {
  let hash = 0x811c9dc5;
  for (const letter of cause) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 0) % (MARKS - 1)) + 1;
}

/** `W1AB-2CDE-3FGH`: what an examination found, to be said on the phone. */
export function supportCodeOf(
  { findings, verdict, notLookedAt }: Pick<Diagnosis, 'findings' | 'verdict' | 'notLookedAt'>,
  statusCode: string | null,
): string {
  const [first] = findings;
  const digits: readonly (readonly [number, number])[] = [
    [VERDICTS.indexOf(verdict === 'problem' ? (first?.strength ?? 'possible') : verdict), VERDICTS.length],
    [first === undefined ? 0 : markOf(first.rule), MARKS],
    [areasOf(notLookedAt.map(({ check }) => check)), AREA_SETS],
    [numberOfStatus(statusCode), STATUS_NUMBERS],
  ];
  const content = digits.reduce((total, [digit, size]) => total * BigInt(size) + BigInt(digit), 0n);
  return writeSymbols((FORM << CONTENT_BITS) | content);
}

/** Reads a text that is a support code and nothing else; null when it is none, `wrong` when a character of it is not right. */
export function readSupportCode(text: string): SupportCode | 'wrong' | null {
  if (!/^\s*[w-z]/i.test(text)) return null;
  const data = readSymbols(text);
  if (data === null || data === 'wrong') return data;
  let left = data & ((1n << CONTENT_BITS) - 1n);
  const next = (size: number): number => {
    const digit = Number(left % BigInt(size));
    left /= BigInt(size);
    return digit;
  };
  const [status, areas, cause, verdict] = [next(STATUS_NUMBERS), next(AREA_SETS), next(MARKS), VERDICTS[Number(left)]];
  if (verdict === undefined) return 'wrong';
  return {
    statusCode: statusOfNumber(status),
    verdict,
    cause,
    areas: AREAS.filter((_, place) => (areas >> place) & 1),
  };
}
