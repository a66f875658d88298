/** How a unit stands in its list: `clockSkew,` or `'clock-skew': clockSkew,`. */
export type LineOf = (name: string) => string;

const IMPORT = /^import \{ \w+ \} from '\.\/([\w-]+)\.ts';$/gm;

/** `clock-skew` → `clockSkew`: the name under which a file exports its unit. */
export const exportOf = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const importOf = (name: string): string => `import { ${exportOf(name)} } from './${name}.ts';`;

/** The text of an `all.ts` with one more unit: its import, and its line where the order of names wants it. */
export function withUnit(list: string, name: string, lineOf: LineOf): string {
  const names = [...list.matchAll(IMPORT)].map(([, known = '']) => known).toSorted();
  const next = names.find((known) => known > name);
  const insert = (lines: readonly string[], line: (name: string) => string): readonly string[] => {
    const at = next === undefined ? lines.indexOf(line(names.at(-1) ?? '')) + 1 : lines.indexOf(line(next));
    return lines.toSpliced(at, 0, line(name));
  };
  return insert(insert(list.split('\n'), importOf), (each) => `  ${lineOf(each)}`).join('\n');
}
