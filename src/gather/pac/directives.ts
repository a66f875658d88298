import type { PacAnswer, PacDirective } from '../../model/pac.ts';

/** The port of an entry that names none, as Chromium has it. */
const DEFAULT_PORTS = { PROXY: 80, HTTPS: 443, SOCKS: 1080, SOCKS4: 1080, SOCKS5: 1080 } as const;

const ENTRY = /^(?<kind>PROXY|HTTPS|SOCKS[45]?)\s+(?<host>\[[0-9a-f:.]+\]|[^\s:/@[\]]+)(?::(?<port>\d{1,5}))?$/i;

/** Reads what FindProxyForURL gave, such as `PROXY a:8080; SOCKS5 b; DIRECT`. What programs would skip is told. */
export function readDirectives(result: string): PacAnswer {
  const entries = result
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const read = entries.map((entry) => ({ entry, directive: directiveIn(entry) }));
  return {
    result,
    directives: read.flatMap(({ directive }) => directive ?? []),
    skipped: read.filter(({ directive }) => directive === undefined).map(({ entry }) => entry),
  };
}

function directiveIn(entry: string): PacDirective | undefined {
  if (/^DIRECT\b/i.test(entry)) return { kind: 'DIRECT' };
  const { kind = '', host = '', port } = ENTRY.exec(entry)?.groups ?? {};
  const known = kindOf(kind);
  if (known === undefined || Number(port) > 65_535) return undefined;
  return { kind: known, proxy: `${host.toLowerCase()}:${Number(port ?? DEFAULT_PORTS[known])}` };
}

const kindOf = (kind: string): keyof typeof DEFAULT_PORTS | undefined =>
  (Object.keys(DEFAULT_PORTS) as (keyof typeof DEFAULT_PORTS)[]).find((known) => known === kind.toUpperCase());
