import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { remediesPage } from './remedies-page/remedies-page.ts';

/** Writes docs/remedies.md from the remedies. */
writeFileSync(join(import.meta.dirname, '../docs/remedies.md'), remediesPage());
