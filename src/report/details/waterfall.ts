import type { Evidence, StageTimes } from '../../model/evidence.ts';
import { type Block, section, type Timeline } from '../block.ts';
import type { Phrases } from '../languages/phrases.ts';

/** The stages of a request in their order, and how they are called. */
const STAGES: readonly (readonly [keyof StageTimes, string])[] = [
  ['resolveMs', 'name'],
  ['connectMs', 'connect'],
  ['secureMs', 'secure'],
  ['firstByteMs', 'first byte'],
  ['bodyMs', 'body'],
];

/** Where the time of each request went. */
export const waterfall = (evidence: readonly Evidence[], says: Phrases['details']): readonly Block[] => {
  const rows = evidence
    .filter((seen) => seen.kind === 'transfer' || seen.kind === 'metadata-read')
    .map((seen) => ({ title: placeIn(seen.url), stages: stagesOf(seen) }))
    .filter(({ stages }) => stages.length > 0);
  return rows.length === 0 ? [] : section(says.times, [{ kind: 'waterfall', rows }]);
};

/** Without scheme and questions: whole addresses stand with the answers, and may be wider than a page. */
const placeIn = (url: string): string => url.replace(/^https?:\/\/|[?#].*$/g, '');

const stagesOf = (times: StageTimes): Timeline['stages'] =>
  STAGES.flatMap(([stage, name]) => {
    const durationMs = times[stage];
    return durationMs === undefined ? [] : [{ name, durationMs }];
  });
