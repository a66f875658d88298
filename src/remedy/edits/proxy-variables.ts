import { proxyAddress } from '../../gather/proxy/proxy-address.ts';
import { asComment, bytesOf, linesOf, partsOf, SCRIPT_COMMENT, textOf } from '../bytes.ts';
import { beginsOnItsOwn } from './shell-lines.ts';

/** A file without lines that set a dead proxy, and the variables that these lines set. */
export type Cleaned = { readonly after: Uint8Array; readonly variables: readonly string[] };

/** What reads the file: a shell runs a script, everything else reads a list of variables. */
export type FileKind = 'script' | 'list';

/** `NAME=value`, as shells, `/etc/environment` and `environment.d` write it; the value plain or in quotes. */
const ASSIGNMENT = /^(?<name>(?:https?|all|ftp)_proxy)=(?<value>"[^"$`\\]*"|'[^']*'|[^\s"'$`\\;#]*)(?=\s|;|$)\s*/i;

/**
 * Makes comments of lines that set one of these proxies, and do nothing else. A line that does more stays: half a
 * line of somebody's script is not ours to take away, nor is the second half of a command, nor what it prints or writes.
 */
export function withoutProxyVariables(file: Uint8Array, dead: readonly string[], kind: FileKind): Cleaned {
  const variables = new Set<string>();
  const toComment = kind === 'script' ? (content: string) => `${SCRIPT_COMMENT}${content}` : asComment;
  const all = linesOf(textOf(file));
  const isOwn = kind === 'script' ? beginsOnItsOwn(all) : all.map((_, place) => !isContinued(all[place - 1]));
  const lines = all.map((line, place) => {
    const { content, end } = partsOf(line);
    const names = isOwn[place] ? namesSetTo(dead, content) : [];
    for (const name of names) variables.add(name);
    return names.length === 0 ? line : `${toComment(content)}${end}`;
  });
  return { after: bytesOf(lines.join('')), variables: [...variables] };
}

/** A backslash at the end, and it alone: two are the character. */
const isContinued = (line = ''): boolean => /(?<!\\)(?:\\\\)*\\(?:\r\n|\r|\n)$/.test(line);

function namesSetTo(dead: readonly string[], content: string): readonly string[] {
  const names: string[] = [];
  let rest = content.trim().replace(/^export\s+/, '');
  for (let found = ASSIGNMENT.exec(rest); found?.groups !== undefined; found = ASSIGNMENT.exec(rest)) {
    const { name = '', value = '' } = found.groups;
    const address = proxyAddress(value.replace(/^(["'])(.*)\1$/, '$2'));
    if (address === null || !dead.includes(address)) return [];
    names.push(name);
    rest = rest.slice(found[0].length);
  }
  return isNothingElse(rest) ? names : [];
}

/** The end of the line, a comment, or `; export` of what was just set. */
const isNothingElse = (rest: string): boolean =>
  /^(?:;?\s*|;\s*export(?:\s+(?:https?|all|ftp)_proxy)+\s*;?\s*)(?:#.*)?$/i.test(rest);
