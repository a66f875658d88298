import type { LineChange } from '../model/remedy.ts';
import { bytesOf, COMMENT, linesOf, partsOf, SCRIPT_COMMENT, textOf } from './bytes.ts';

/** What differs, line by line, between a content and the same with lines made comments and lines added behind those. */
export function lineChanges(before: Uint8Array, after: Uint8Array): readonly LineChange[] {
  const [old, now] = [contents(before), contents(after)];
  const changes: LineChange[] = [];
  let place = 0;
  for (const [index, line] of old.entries()) {
    if (now[place] !== line) changes.push({ line: index + 1, before: shown(line), after: shown(now[place]) });
    place += 1;
    // Whatever stands before the next old line, as it was or as a comment, is new.
    while (place < now.length && !isSame(now[place], old[index + 1]))
      changes.push({ line: index + 1, before: null, after: shown(now[place++]) });
  }
  return changes;
}

const isSame = (now: string | undefined, old: string | undefined): boolean =>
  now === old || (old !== undefined && [COMMENT, SCRIPT_COMMENT].some((mark) => now?.replace(mark, '') === old));

const contents = (bytes: Uint8Array): readonly string[] => linesOf(textOf(bytes)).map((line) => partsOf(line).content);

/** As people read it. */
const shown = (line: string | undefined): string | null =>
  line === undefined ? null : new TextDecoder().decode(bytesOf(line));
