/** Groups of letters that text recognition takes for each other, in small print and blurred. */
const ALIKE = [
  '0ODQUCG',
  '1IL|!]',
  '2Z7',
  '5S6',
  '6GE',
  '8B3S',
  '4A',
  '7T?Y',
  'EF',
  'CG(6',
  'D0O',
  '38B',
  '9G0',
  'A4R',
];

const PAIRS: ReadonlySet<string> = new Set(
  ALIKE.flatMap((group) => [...group].flatMap((one) => [...group].map((other) => one + other))),
);

/** A letter taken for one that looks like it costs less than any other mistake. */
const LOOKALIKE_COSTS = 0.3;
const OTHER_COSTS = 1;
/** One letter read as two, or two as one. */
const MISSING_COSTS = 0.7;

const cost = (read: string, meant: string): number =>
  read === meant ? 0 : PAIRS.has(read + meant) ? LOOKALIKE_COSTS : OTHER_COSTS;

/** What it costs to read one word where the other stands: 0 for the same, more for each mistake. @see Wagner and Fischer, 1974 */
export function readingCost(read: string, meant: string): number {
  let above = Array.from({ length: meant.length + 1 }, (_, column) => column * MISSING_COSTS);
  for (const [row, letter] of [...read].entries()) {
    const costs = [(row + 1) * MISSING_COSTS];
    for (const [column, other] of [...meant].entries())
      costs.push(
        Math.min(
          (above[column] ?? 0) + cost(letter, other),
          (above[column + 1] ?? 0) + MISSING_COSTS,
          (costs[column] ?? 0) + MISSING_COSTS,
        ),
      );
    above = costs;
  }
  return above[meant.length] ?? 0;
}
