import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';

/**
 * Long runs of the properties that `*.fuzz.ts` files export: `npm run fuzz -- certificates [cases] [seed]`, all of them when none is
 * named, each in a process of its own. A failure prints its seed; with that the same cases come again. docs/fuzz.md keeps those of
 * the last full runs.
 */

const [name, cases = '100000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);

/** Of the whole process at its highest, with Node itself in it, which has some 60 MiB. */
const MOST_BYTES = 200 * 2 ** 20;

const ROOT = join(import.meta.dirname, '..');
const files = globSync(`src/**/${name ?? '*'}.fuzz.ts`, { cwd: ROOT }).toSorted();
if (files.length === 0) throw new Error(`no file is called ${name}.fuzz.ts`);

const nameOf = (file: string): string => basename(file, '.fuzz.ts');
const [only, ...others] = files;
if (only !== undefined && others.length === 0) await fuzz(only);
else process.exitCode = files.map(inItsOwnProcess).every((status) => status === 0) ? 0 : 1;

function inItsOwnProcess(file: string): number | null {
  const args = [...process.execArgv, import.meta.filename, nameOf(file), cases, seed];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status;
}

async function fuzz(file: string): Promise<void> {
  const { property } = await import(join(ROOT, file));
  console.log(`${nameOf(file)}: ${cases} cases, seed ${seed}`);
  const startedAtMs = performance.now();
  await fc.assert(property, { numRuns: Number(cases), seed: Number(seed) });
  const peakBytes = process.resourceUsage().maxRSS * 1_024;
  const peak = `${Math.round(peakBytes / 2 ** 20)} MiB at most`;
  if (peakBytes > MOST_BYTES) throw new Error(`too much memory: ${peak}`);
  console.log(`  all hold, after ${Math.round((performance.now() - startedAtMs) / 1_000)} s, ${peak}`);
  // A property may hold servers open; nothing is left to do for them.
  process.exit();
}
