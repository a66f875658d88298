/** Plain data as the one text that stands for it, whoever wrote it down and in which order. @see RFC 8785 */
export function canonical(plain: unknown): string {
  if (Array.isArray(plain)) return `[${plain.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof plain !== 'object' || plain === null) return JSON.stringify(plain);
  const fields = Object.entries(plain)
    .filter(([, value]) => value !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`).join(',')}}`;
}
