import type { Reader, System } from '../report/reader.ts';
import type { Values } from './options.ts';
import type { Terminal } from './terminal.ts';

const SYSTEMS: Partial<Readonly<Record<NodeJS.Platform, System>>> = {
  win32: 'Windows',
  darwin: 'macOS',
  linux: 'Linux',
};

/** Who reads the text of this call: the person at this computer, unless they say otherwise. */
export const readerOf = (
  { for: audience = 'user', verbose = false }: Pick<Values, 'for' | 'verbose'>,
  { columns, style }: Pick<Terminal, 'columns' | 'style'>,
): Reader => ({ audience, verbose, columns, style, system: SYSTEMS[process.platform] ?? null });
