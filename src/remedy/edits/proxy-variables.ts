import { proxyAddress } from '../../gather/proxy/proxy-address.ts';
import { asComment, bytesOf, linesOf, partsOf, textOf } from '../bytes.ts';

/** A file without lines that set a dead proxy, and the variables that these lines set. */
export type Cleaned = { readonly after: Uint8Array; readonly variables: readonly string[] };

/** `NAME=value`, as shells, `/etc/environment` and `environment.d` write it; the value plain or in quotes. */
const ASSIGNMENT = /^(?<name>(?:https?|all|ftp)_proxy)=(?<value>"[^"$`\\]*"|'[^']*'|[^\s"'$`\\;#]*)(?=\s|;|$)\s*/i;

/**
 * Makes comments of lines that set one of these proxies (`host:port`), and do nothing else. A line that does more stays: half a
 * line of somebody's script is not ours to take away.
 */
export function withoutProxyVariables(file: Uint8Array, dead: readonly string[]): Cleaned {
  const variables = new Set<string>();
  const lines = linesOf(textOf(file)).map((line) => {
    const { content, end } = partsOf(line);
    const names = namesSetTo(dead, content);
    for (const name of names) variables.add(name);
    return names.length === 0 ? line : `${asComment(content)}${end}`;
  });
  return { after: bytesOf(lines.join('')), variables: [...variables] };
}

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
