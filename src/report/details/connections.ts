import type { Evidence } from '../../model/evidence.ts';
import { type Block, section, table } from '../block.ts';
import type { Phrases } from '../languages/phrases.ts';
import { milliseconds, outcomeInWords } from './in-words.ts';

/** Which addresses the names gave, who could be connected to, and how long messages may be. */
export const connections = (evidence: readonly Evidence[], says: Phrases['details']): readonly Block[] => {
  const named = evidence
    .filter((seen) => seen.kind === 'name-looked-up')
    .map(({ name, by, outcome, durationMs }) => [
      name,
      by,
      `${outcomeInWords(outcome, ({ addresses }) => addresses.join(', '))}, ${milliseconds(durationMs)}`,
    ]);
  const connected = evidence
    .filter((seen) => seen.kind === 'connection-attempted')
    .map(({ name, address, family, port, outcome, durationMs }) => [
      name,
      `${family === 6 ? `[${address}]` : address}:${port}`,
      `${outcomeInWords(outcome, () => 'connected')}, ${milliseconds(durationMs)}`,
    ]);
  const tried = evidence
    .filter((seen) => seen.kind === 'size-tried')
    .map(({ name, direction, by, sizeBytes, outcome, durationMs }) => [
      name,
      `${sizeBytes} bytes ${direction}, ${by}`,
      `${outcomeInWords(outcome, () => 'arrived')}, ${milliseconds(durationMs)}`,
    ]);
  return [
    ...(named.length === 0 ? [] : section(says.names, [table(named)])),
    ...(connected.length === 0 ? [] : section(says.connections, [table(connected)])),
    ...(tried.length === 0 ? [] : section(says.sizes, [table(tried)])),
  ];
};
