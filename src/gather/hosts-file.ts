import type { Host } from './host/host.ts';

/** One name on one line of a hosts file. `line` counts from 1; all in lower case. */
type HostsEntry = { readonly line: number; readonly address: string; readonly name: string };

/** Where this system keeps the names that come before DNS. */
export function hostsFileOf({ platform, environment }: Pick<Host, 'platform' | 'environment'>): string {
  if (platform !== 'win32') return '/etc/hosts';
  // Windows ignores the case of variables, a copy of them does not.
  const root = Object.entries(environment).find(([name]) => name.toLowerCase() === 'systemroot')?.[1];
  return `${root ?? String.raw`C:\Windows`}\\System32\\drivers\\etc\\hosts`;
}

/**
 * How many lines of a hosts file say anything, and the entries for these names. Lines that do not begin with an address
 * are no entries, as systems see it. Block lists have half a million lines, so only lines with a name are taken apart. @see hosts(5)
 */
export function readHostsFile(
  text: string,
  names: readonly string[],
): { readonly lines: number; readonly entries: readonly HostsEntry[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .split(/\r\n|\r|\n/);
  return {
    lines: lines.filter((line) => /^\s*[^\s#]/.test(line)).length,
    entries: lines.flatMap((line, index) =>
      names.some((name) => line.includes(name)) ? entriesOf(line, index + 1, names) : [],
    ),
  };
}

function entriesOf(written: string, line: number, names: readonly string[]): readonly HostsEntry[] {
  const [content = ''] = written.split('#', 1);
  const [address = '', ...named] = content.trim().split(/\s+/);
  return isAddress(address)
    ? named.filter((name) => names.includes(name)).map((name) => ({ line, address, name }))
    : [];
}

/** As far as telling it from a word goes; an IPv6 address may name its interface after a `%`. */
const isAddress = (word: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(word) || (word.includes(':') && /^[\da-f:.]+(%.+)?$/.test(word));
