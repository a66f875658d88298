import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';

/**
 * Long runs of the properties that `*.fuzz.ts` files export: `npm run fuzz -- certificates [cases] [seed]`, all of them when none is
 * named. They run in blocks, each in a process of its own, as long as real runs of the program at most, with the next seed; a
 * failure prints the seed of its block, with which the same cases come again. docs/fuzz.md keeps the seeds of the last full runs.
 */

/** More than any run of the program reads; what waits for its time to be over is not kept from one block to the next. */
const BLOCK = 2_500;

/** Of the whole process at its highest, with Node itself in it, which has some 60 MiB. */
const MOST_BYTES = 200 * 2 ** 20;

/** A block takes a minute on a busy machine; one that takes thirty has a property that never ends. */
const LONGEST_BLOCK_MS = 1_800_000;

const ROOT = join(import.meta.dirname, '..');

const LIMIT = { timeout: LONGEST_BLOCK_MS, killSignal: 'SIGKILL' } as const;

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

type Run = { readonly cases: number; readonly seed: number };

async function main([name, cases = '100000', seed = String(Date.now() % 2 ** 31)]: readonly string[]): Promise<void> {
  const run: Run = { cases: wholeNumber('cases', cases), seed: wholeNumber('seed', seed) };
  const files = globSync('src/**/*.fuzz.ts', { cwd: ROOT }).toSorted();
  const chosen = files.filter((file) => name === undefined || propertyIn(file) === name);
  if (chosen.length === 0)
    throw new Error(`no property is called ${name}; there are ${files.map(propertyIn).join(', ')}`);
  for (const file of chosen) {
    if (process.env.FUZZ_BLOCK === undefined) inBlocks(file, run);
    else await runHere(file, run);
  }
}

const propertyIn = (file: string): string => basename(file, '.fuzz.ts');

function inBlocks(file: string, { cases, seed }: Run): void {
  const property = propertyIn(file);
  console.log(`${property}: ${cases} cases, seeds from ${seed}`);
  const startedAtMs = performance.now();
  const peaks = Array.from({ length: Math.ceil(cases / BLOCK) }, (_, block) =>
    inItsOwnProcess(property, { cases: Math.min(BLOCK, cases - block * BLOCK), seed: seed + block }),
  );
  const peakBytes = Math.max(...peaks);
  const tookSeconds = Math.round((performance.now() - startedAtMs) / 1_000);
  console.log(`  all hold, after ${tookSeconds} s, ${mebibytes(peakBytes)} at most`);
}

/** Gives its highest memory in bytes. */
function inItsOwnProcess(property: string, { cases, seed }: Run): number {
  const args = [...process.execArgv, import.meta.filename, property, String(cases), String(seed)];
  const env = { ...process.env, FUZZ_BLOCK: '1' };
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...LIMIT,
  });
  const peakBytes = Number(stdout.toString());
  if (error !== undefined) throw new Error(`seed ${seed}: a property does not end`, { cause: error });
  if (status !== 0) throw new Error(`seed ${seed}: a property does not hold`);
  // What is no number is no proof either.
  if (!(peakBytes > 0)) throw new Error(`seed ${seed}: its memory was not told`);
  if (peakBytes > MOST_BYTES) throw new Error(`seed ${seed}: ${mebibytes(peakBytes)} are too much`);
  return peakBytes;
}

async function runHere(file: string, { cases, seed }: Run): Promise<void> {
  const { property } = await import(join(ROOT, file));
  await fc.assert(property, { numRuns: cases, seed });
  // A property may hold servers open; nothing is left to do for them.
  process.stdout.write(String(process.resourceUsage().maxRSS * 1_024), () => process.exit());
}

function wholeNumber(what: string, text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new Error(`${what} wants a whole number above 0, not "${text}"`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // A property may hold servers open.
  process.exit(1);
}
