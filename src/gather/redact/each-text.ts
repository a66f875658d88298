/** The same plain data with every text changed, but for fields that are to be skipped. */
export function eachText<Plain>(
  plain: Plain,
  change: (text: string) => string,
  skips?: (field: string) => boolean,
): Plain;
export function eachText(
  plain: unknown,
  change: (text: string) => string,
  skips: (field: string) => boolean = () => false,
): unknown {
  if (typeof plain === 'string') return change(plain);
  if (Array.isArray(plain)) return plain.map((item) => eachText(item, change, skips));
  if (typeof plain !== 'object' || plain === null) return plain;
  return Object.fromEntries(
    Object.entries(plain).map(([field, value]) => [field, skips(field) ? value : eachText(value, change, skips)]),
  );
}
