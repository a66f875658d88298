import { readHostsFile } from '../../gather/hosts-file.ts';
import { asComment, BYTE_ORDER_MARK, bytesOf, linesOf, partsOf, textOf } from '../bytes.ts';

/**
 * A hosts file in which these names (lower case) lead nowhere special: their lines become comments. A line that names others as well
 * is kept for those. Every other byte stays as it was.
 */
export function withoutHostsLines(file: Uint8Array, names: readonly string[]): Uint8Array {
  const text = textOf(file);
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const lines = linesOf(text).map((line) => {
    const { content, end } = partsOf(line);
    const lower = content.toLowerCase();
    // Block lists have half a million lines: only those with a name are taken apart.
    if (!names.some((name) => lower.includes(name)) || !pins(content, names)) return line;
    const others = forOthers(content, names);
    return others === undefined
      ? `${asComment(content)}${end}`
      : `${asComment(content)}${end || lineBreak}${others}${end}`;
  });
  return bytesOf(lines.join(''));
}

const withoutMark = (content: string): string =>
  content.startsWith(BYTE_ORDER_MARK) ? content.slice(BYTE_ORDER_MARK.length) : content;

const pins = (content: string, names: readonly string[]): boolean =>
  readHostsFile(withoutMark(content), names).entries.length > 0;

/** The same line without these names; undefined when no other name is left. */
function forOthers(content: string, names: readonly string[]): string | undefined {
  const [entry = ''] = withoutMark(content).split('#', 1);
  const [address, ...named] = entry.trim().split(/\s+/);
  const others = named.filter((name) => !names.includes(name.toLowerCase()));
  return others.length === 0 ? undefined : [address, ...others].join(' ');
}
