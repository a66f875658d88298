/** A typing error is a letter or two; more than this is another word. */
const MOST_EDITS = 2;

/** The known word that was probably meant. undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const begins = known.filter((one) => word.length > 1 && one.startsWith(word));
  if (begins.length === 1) return begins[0];
  const ranked = known.map((one) => ({ one, edits: editsBetween(word, one) })).toSorted((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= Math.min(MOST_EDITS, best.one.length - 1) ? best.one : undefined;
}

/** Letters to add, leave out or change. @see Levenshtein 1966 */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
