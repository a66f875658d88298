import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { causesPage } from './causes-page/causes-page.ts';

/** Writes docs/causes.md from the catalogue. */
writeFileSync(join(import.meta.dirname, '../docs/causes.md'), causesPage());
