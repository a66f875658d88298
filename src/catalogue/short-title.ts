/** A title fits on one line of a terminal. */
const LONGEST_TITLE = 80;

/** The first thought of a meaning, short enough for a title. */
export function shortTitle(meaning: string): string {
  const thought = meaning.split(/[;.](?=\s|$)|(?<=.{30}):\s/, 1)[0] ?? meaning;
  if (thought.length <= LONGEST_TITLE) return thought;
  const part = thought.split(/: |, | \(/, 1)[0] ?? thought;
  return part.length <= LONGEST_TITLE ? part : `${part.slice(0, part.lastIndexOf(' ', LONGEST_TITLE - 1))}…`;
}
