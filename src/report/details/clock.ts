import type { Evidence } from '../../model/evidence.ts';
import { type Block, section, table } from '../block.ts';
import type { Phrases } from '../languages/phrases.ts';
import { failureInWords } from './in-words.ts';

export const clock = (evidence: readonly Evidence[], says: Phrases['details']): readonly Block[] => {
  const rows = evidence.flatMap(rowsOf);
  return rows.length === 0 ? [] : section(says.clock, [table(rows)]);
};

function rowsOf(seen: Evidence): readonly (readonly string[])[] {
  if (seen.kind === 'clock-compared') {
    const { against, by, aheadSeconds, uncertaintySeconds } = seen;
    const way = aheadSeconds < 0 ? 'behind' : 'ahead';
    return [[against, by, `${seconds(Math.abs(aheadSeconds))} ${way}, give or take ${seconds(uncertaintySeconds)}`]];
  }
  return seen.kind === 'clock-not-compared' ? [[seen.against, seen.by, failureInWords(seen.failure)]] : [];
}

const seconds = (amount: number): string => `${amount.toFixed(2)} s`;
