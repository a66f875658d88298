import type { Timeline } from './block.ts';
import { padded, widthOf } from './wrap.ts';

/** A bar that is shorter than this shows no more than its number. */
const NARROWEST_BAR = 10;

const GAP = '  ';

/**
 * The stages of one request, a line each: name, milliseconds, and a bar that begins where the one before it ended. All bars
 * of a page have one scale, `longestMs` for its whole width; where no room is left for them, the numbers stand alone.
 */
export function stageLines(
  { stages }: Timeline,
  { columns, indent, longestMs }: { readonly columns: number; readonly indent: string; readonly longestMs: number },
): readonly string[] {
  const heads = columnsOf(stages);
  const room = columns - widthOf(`${indent}${heads[0] ?? ''}${GAP}`);
  const scale = room < NARROWEST_BAR ? 0 : room / Math.max(longestMs, 1);
  let begunMs = 0;
  return stages.map(({ durationMs }, index) => {
    const [from, to] = [begunMs, begunMs + durationMs].map((ms) => Math.round(ms * scale)) as [number, number];
    begunMs += durationMs;
    return `${indent}${heads[index]}${GAP}${' '.repeat(from)}${'='.repeat(to - from)}`.trimEnd();
  });
}

/** Names and numbers below each other, all of one width. */
function columnsOf(stages: Timeline['stages']): readonly string[] {
  const numbers = stages.map(({ durationMs }) => `${Math.round(durationMs)} ms`);
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const nameWidth = widest(stages.map(({ name }) => name));
  const numberWidth = widest(numbers);
  return stages.map(({ name }, index) => `${padded(name, nameWidth)}${GAP}${numbers[index]?.padStart(numberWidth)}`);
}

/** How long a request took, all its stages together. */
export const lengthOf = ({ stages }: Timeline): number => stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
