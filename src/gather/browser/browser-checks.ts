import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import type { CheckRecord } from '../../model/report.ts';
import { inRow, type Said, say, wordsAs } from '../../model/said.ts';
import { clockInWords } from '../clock/clock-in-words.ts';
import { BROWSER_CHECKS } from './browser-evidence.ts';
import type { BrowserFacts } from './browser-facts.ts';

/** What a browser tells no page, whatever it asks. */
export const hidden = {
  id: 'only-the-program',
  title: 'What only the program on your computer can see',
  why: say`names (DNS), proxies and their scripts, certificates and who opens connections, the hosts file, the size of packets, other apps, this computer in its organisation, smart cards`,
} as const;

/** That no page can look any further, as evidence: a report never passes over what was not looked at. */
export const hiddenFromBrowser = (seenAt: string): Evidence => ({
  kind: 'check-not-run',
  from: { check: hidden.id },
  seenAt,
  check: hidden.id,
  status: 'skipped',
  ...wordsAs('why', hidden.why),
});

/** What came out, one line for each check, as the program tells it of its own. */
export function browserRecords(
  { isOnline, server, hosts }: BrowserFacts,
  evidence: readonly Evidence[],
): readonly CheckRecord[] {
  const longestMs = Math.max(0, ...hosts.map(({ durationMs }) => durationMs));
  return [
    record(BROWSER_CHECKS.network, 'Network, as the browser sees it', networkInWords(isOnline, server), 0),
    record(BROWSER_CHECKS.control, 'Page of this help desk', controlInWords(server), server.durationMs),
    record(BROWSER_CHECKS.clock, 'Clock', clockOf(evidence), server.durationMs),
    record(BROWSER_CHECKS.hosts, 'Hosts that Teams needs', hostsInWords(hosts), longestMs),
    record(BROWSER_CHECKS.document, 'Answer of the sign-in service', documentInWords(evidence), documentMs(evidence)),
    { ...record(hidden.id, hidden.title, hidden.why, 0), status: 'skipped' as const },
  ];
}

const record = (id: string, title: string, summary: Said, durationMs: number): CheckRecord => ({
  ...{
    id,
    title,
    status: 'done',
    ...wordsAs('summary', summary),
    startedAtMs: 0,
    durationMs: Math.round(durationMs),
  },
});

function networkInWords(isOnline: boolean, { family, via }: BrowserFacts['server']): Said {
  if (!isOnline) return say`The browser knows of no network`;
  const over = family === null ? say`There is a network` : say`This page comes over IPv${family}`;
  return via === null ? over : say`${over}; a proxy stands in between and calls itself ${via}`;
}

function controlInWords({ ending, strange, origin }: BrowserFacts['server']): Said {
  if (ending !== 'answered') return NOT_ANSWERED[ending](origin);
  return strange === null ? say`It answers as it should` : say`Something else answers in place of ${origin}`;
}

const NOT_ANSWERED = {
  failed: (name: string) => say`${name} cannot be reached`,
  'timed-out': (name: string) => say`${name} does not answer in time`,
} as const;

const clockOf = (evidence: readonly Evidence[]): Said => {
  const [reading] = ofKind(evidence, 'clock-compared');
  return reading === undefined ? say`Nothing to compare the clock with` : clockInWords(reading);
};

const hostsInWords = (hosts: BrowserFacts['hosts']): Said =>
  inRow(
    hosts.map(({ name, ending, durationMs }) =>
      ending === 'answered' ? say`${name} answers (${Math.round(durationMs)} ms)` : NOT_ANSWERED[ending](name),
    ),
  );

function documentInWords(evidence: readonly Evidence[]): Said {
  const [read] = ofKind(evidence, 'metadata-read');
  if (read?.asExpected) return say`It is the one that it should be`;
  return read?.outcome.ok ? say`Something else answers in its place` : say`It cannot be read`;
}

const documentMs = (evidence: readonly Evidence[]): number => ofKind(evidence, 'metadata-read')[0]?.durationMs ?? 0;

const ofKind = <Kind extends Evidence['kind']>(
  evidence: readonly Evidence[],
  kind: Kind,
): readonly EvidenceOf<Kind>[] => evidence.filter((piece): piece is EvidenceOf<Kind> => piece.kind === kind);
