import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import type { CheckRecord } from '../../model/report.ts';
import { type Said, say, wordsAs, wordsOf } from '../../model/said.ts';
import { clockInWords } from '../clock/clock-in-words.ts';
import { BROWSER_CHECKS } from './browser-evidence.ts';
import type { BrowserFacts } from './browser-facts.ts';

/** What a browser tells no page, whatever it asks. */
const HIDDEN = {
  id: 'only-the-program',
  title: 'What only the program on your computer can see',
  why: say`names (DNS), proxies and their scripts, certificates and who opens connections, the hosts file, the size of packets, other apps, this computer in its organisation, smart cards`,
} as const;

/** That no page can look any further, as evidence: a report never passes over what was not looked at. */
export const hiddenFromBrowser = (seenAt: string): Evidence => ({
  kind: 'check-not-run',
  from: { check: HIDDEN.id },
  seenAt,
  check: HIDDEN.id,
  status: 'skipped',
  ...wordsAs('why', HIDDEN.why),
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
    { ...record(HIDDEN.id, HIDDEN.title, HIDDEN.why, 0), status: 'skipped' as const },
  ];
}

const record = (id: string, title: string, summary: Said | string, durationMs: number): CheckRecord => ({
  ...{
    id,
    title,
    status: 'done',
    ...wordsAs('summary', wordsOf(summary)),
    startedAtMs: 0,
    durationMs: Math.round(durationMs),
  },
});

function networkInWords(isOnline: boolean, { family, via }: BrowserFacts['server']): string {
  if (!isOnline) return 'The browser knows of no network';
  const over = family === null ? 'There is a network' : `This page comes over IPv${family}`;
  return via === null ? over : `${over}; a proxy stands in between and calls itself ${via}`;
}

function controlInWords({ ending, strange, origin }: BrowserFacts['server']): string {
  if (ending !== 'answered') return `${origin} ${NOT_ANSWERED[ending]}`;
  return strange === null ? 'It answers as it should' : `Something else answers in place of ${origin}`;
}

const NOT_ANSWERED = { failed: 'cannot be reached', 'timed-out': 'does not answer in time' } as const;

const clockOf = (evidence: readonly Evidence[]): string => {
  const [reading] = ofKind(evidence, 'clock-compared');
  return reading === undefined ? 'Nothing to compare the clock with' : clockInWords(reading);
};

const hostsInWords = (hosts: BrowserFacts['hosts']): string =>
  hosts
    .map(({ name, ending, durationMs }) =>
      ending === 'answered' ? `${name} answers (${Math.round(durationMs)} ms)` : `${name} ${NOT_ANSWERED[ending]}`,
    )
    .join('; ');

function documentInWords(evidence: readonly Evidence[]): string {
  const [read] = ofKind(evidence, 'metadata-read');
  if (read?.asExpected) return 'It is the one that it should be';
  return read?.outcome.ok ? 'Something else answers in its place' : 'It cannot be read';
}

const documentMs = (evidence: readonly Evidence[]): number => ofKind(evidence, 'metadata-read')[0]?.durationMs ?? 0;

const ofKind = <Kind extends Evidence['kind']>(
  evidence: readonly Evidence[],
  kind: Kind,
): readonly EvidenceOf<Kind>[] => evidence.filter((piece): piece is EvidenceOf<Kind> => piece.kind === kind);
