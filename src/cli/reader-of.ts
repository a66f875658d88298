import type { Phrases } from '../report/languages/phrases.ts';
import type { Reader, System } from '../report/reader.ts';
import type { Values } from './options.ts';
import type { Terminal } from './terminal.ts';

const SYSTEMS: Partial<Readonly<Record<NodeJS.Platform, System>>> = {
  win32: 'Windows',
  darwin: 'macOS',
  linux: 'Linux',
};

/** null on a system whose steps nobody wrote. */
export const systemHere: System | null = SYSTEMS[process.platform] ?? null;

/** Who reads the text of this call: the person at this computer, unless they say otherwise. */
export const readerOf = (
  { for: audience = 'user', verbose = false }: Pick<Values, 'for' | 'verbose'>,
  { columns, style }: Pick<Terminal, 'columns' | 'style'>,
  phrases: Phrases,
): Reader => ({ audience, verbose, columns, style, system: systemHere, phrases });
