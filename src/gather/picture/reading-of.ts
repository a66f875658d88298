import type { Kind, Reading, ReadLine, Try } from './reading.ts';

/** More than any picture gives: four lines for each of seven ways to look at it, nine tries each. */
const MOST_LINES = 28;
const MOST_TRIES = 9;
const LONGEST_TEXT = 20_000;
const LONGEST_TRY = 500;

/** What a browser says that it read; undefined when it is anything else. Whoever sends it may write what they like. */
export function readingOf(json: string): Reading | undefined {
  const given = parsed(json);
  if (!isRecord(given) || !Array.isArray(given.lines) || typeof given.text !== 'string') return undefined;
  const lines = given.lines.slice(0, MOST_LINES).map(lineOf);
  if (!lines.every((line) => line !== undefined)) return undefined;
  return { width: number(given.width), height: number(given.height), lines, text: given.text.slice(0, LONGEST_TEXT) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const KINDS: ReadonlySet<unknown> = new Set<Kind>(['hex', 'named', 'number']);

function lineOf(given: unknown): ReadLine | undefined {
  if (!isRecord(given) || !KINDS.has(given.kind) || !Array.isArray(given.tries)) return undefined;
  const tries = given.tries.slice(0, MOST_TRIES).map(tryOf);
  if (!tries.every((each) => each !== undefined)) return undefined;
  return { kind: given.kind as Kind, tries, heightPixels: number(given.heightPixels) };
}

const tryOf = (given: unknown): Try | undefined =>
  isRecord(given) && typeof given.text === 'string'
    ? {
        text: given.text.slice(0, LONGEST_TRY),
        confidence: typeof given.confidence === 'number' ? given.confidence : null,
      }
    : undefined;

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const number = (given: unknown): number => (typeof given === 'number' && Number.isFinite(given) ? given : 0);
