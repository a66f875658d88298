import type { CheckReport } from '../../model/report.ts';
import { eachText } from './each-text.ts';
import { cleaner, isClosed, type Names, type Replaced, standIns } from './redact.ts';
import { everywhere } from './redact-patterns.ts';

/**
 * A whole report on its way out, without persons and secrets. What was gathered here is clean already; a report from a file may have been
 * written by anybody. Stand-ins that it has keep their numbers, new ones follow them. Pure.
 */
export function redactReport<Report extends CheckReport>(report: Report): Report {
  const { clean, counts } = cleaner(everywhere, standIns(takenIn(report)));
  const cleaned = eachText(report, clean, staysAsItIs);
  const fresh: readonly Replaced[] = [...counts].map(([pattern, count]) => ({ pattern, count }));
  return fresh.length === 0 ? report : { ...cleaned, replaced: summed([...report.replaced, ...fresh]) };
}

/** The same report with the names of persons and computers in place of their stand-ins. Secrets come back never: nobody kept them. */
export const withNames = <Report extends CheckReport>(report: Report, names: Names): Report => ({
  ...eachText(report, (text) => text.replace(STAND_INS, (word) => names.get(word) ?? word), isClosed),
  replaced: report.replaced.filter(({ pattern }) => SECRETS.has(pattern)),
});

/** Which secrets still stand in a report, by the names of their patterns. Also looks where redaction trusts words to be closed lists. */
export function secretsLeftIn(report: CheckReport): readonly string[] {
  const left = new Set<string>();
  const { clean } = cleaner(
    everywhere.filter(({ name }) => SECRETS.has(name)),
    standIns(),
    (pattern) => left.add(pattern),
  );
  eachText(report, clean, (field) => field === 'signature');
  return [...left];
}

/** Letters of a signature may look like a token. */
const staysAsItIs = (field: string): boolean => isClosed(field) || field === 'signature';

/** What lets somebody in; no choice of the person brings it back. */
const SECRETS: ReadonlySet<string> = new Set(['token', 'secret', 'credentials']);

const STAND_INS = /\b(?:user|computer|device|public-ipv[46])-\d+\b/g;
const NUMBERED = /\b([a-z]+(?:-ipv[46])?)-(\d{1,6})\b/g;

/** The highest number of each kind of stand-in. */
function takenIn(report: CheckReport): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const [, kind = '', number] of JSON.stringify(report).matchAll(NUMBERED))
    taken.set(kind, Math.max(taken.get(kind) ?? 0, Number(number)));
  return taken;
}

function summed(all: readonly Replaced[]): readonly Replaced[] {
  const counts = new Map<string, number>();
  for (const { pattern, count } of all) counts.set(pattern, (counts.get(pattern) ?? 0) + count);
  return [...counts].map(([pattern, count]) => ({ pattern, count }));
}
