import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Marks } from '../model/report.ts';

/** As many as git shows; enough to tell versions apart, and short enough to compare by eye. */
const CHARACTERS = 8;

/** Worked out from the files in a checkout; the package holds what was worked out when it was made. */
export const marks = (): Marks => ({ catalogue: markOf('catalogue'), rules: markOf('diagnose') });

function markOf(folder: string): string {
  const root = join(import.meta.dirname, '..', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(speaks).toSorted();
  const hash = createHash('sha256');
  // A checkout on Windows has other line ends.
  for (const file of files) hash.update(readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex').slice(0, CHARACTERS);
}

const speaks = (file: string): boolean =>
  /\.(?:ts|json)$/.test(file) && !/\.test\.ts$|-for-tests(?:\.ts$|[\\/])/.test(file);
