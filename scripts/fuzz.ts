import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';

/**
 * Long runs of the properties that `*.fuzz.ts` files export: `npm run fuzz -- certificates [cases] [seed]`, all of them when none is
 * named. A failure prints its seed; with that the same cases come again.
 */

const [name = '*', cases = '100000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);

/** More than this would be a leak: no property keeps anything. */
const MOST_BYTES = 200 * 2 ** 20;

const ROOT = join(import.meta.dirname, '..');
const files = globSync(`src/**/${name}.fuzz.ts`, { cwd: ROOT }).toSorted();
if (files.length === 0) throw new Error(`no file is called ${name}.fuzz.ts`);

for (const file of files) {
  const { property } = await import(join(ROOT, file));
  console.log(`${basename(file)}: ${cases} cases, seed ${seed}`);
  const startedAtMs = performance.now();
  await fc.assert(property, { numRuns: Number(cases), seed: Number(seed) });
  const { heapUsed } = process.memoryUsage();
  if (heapUsed > MOST_BYTES) throw new Error(`${Math.round(heapUsed / 2 ** 20)} MiB are still held`);
  console.log(`  all hold, after ${Math.round((performance.now() - startedAtMs) / 1_000)} s`);
}
