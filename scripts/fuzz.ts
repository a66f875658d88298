import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';

/**
 * Long runs of the properties that `*.fuzz.ts` files export: `npm run fuzz -- certificates [cases] [seed]`, all of them when none is
 * named. They run in blocks, each in a process of its own, as long as real runs of the program at most, with the next seed; a
 * failure prints the seed of its block, with which the same cases come again. docs/fuzz.md keeps the seeds of the last full runs.
 */

const [name, asked = '100000', first = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const cases = wholeNumber('cases', asked);
const seed = wholeNumber('seed', first);

/** More than any run of the program reads; what waits for its time to be over is not kept from one block to the next. */
const BLOCK = 2_500;

/** Of the whole process at its highest, with Node itself in it, which has some 60 MiB. */
const MOST_BYTES = 200 * 2 ** 20;

/** A block takes a minute on a busy machine; one that takes thirty has a property that never ends. */
const LONGEST_BLOCK_MS = 1_800_000;

const ROOT = join(import.meta.dirname, '..');
const files = globSync(`src/**/${name ?? '*'}.fuzz.ts`, { cwd: ROOT }).toSorted();
if (files.length === 0) throw new Error(`no file is called ${name}.fuzz.ts`);

const LIMIT = { timeout: LONGEST_BLOCK_MS, killSignal: 'SIGKILL' } as const;

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

if (process.env.FUZZ_BLOCK === undefined) files.forEach(inBlocks);
else for (const file of files) await runHere(file);

function inBlocks(file: string): void {
  const property = basename(file, '.fuzz.ts');
  console.log(`${property}: ${cases} cases, seeds from ${seed}`);
  const startedAtMs = performance.now();
  const peaks = Array.from({ length: Math.ceil(cases / BLOCK) }, (_, block) => inItsOwnProcess(property, block));
  const peakBytes = Math.max(...peaks);
  const tookSeconds = Math.round((performance.now() - startedAtMs) / 1_000);
  console.log(`  all hold, after ${tookSeconds} s, ${mebibytes(peakBytes)} at most`);
}

/** Gives its highest memory in bytes. */
function inItsOwnProcess(property: string, block: number): number {
  const count = Math.min(BLOCK, cases - block * BLOCK);
  const args = [...process.execArgv, import.meta.filename, property, String(count), String(seed + block)];
  const env = { ...process.env, FUZZ_BLOCK: '1' };
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...LIMIT,
  });
  const peakBytes = Number(stdout.toString());
  if (error !== undefined) throw new Error(`seed ${seed + block}: a property does not end`, { cause: error });
  if (status !== 0) throw new Error(`seed ${seed + block}: a property does not hold`);
  // What is no number is no proof either.
  if (!(peakBytes > 0)) throw new Error(`seed ${seed + block}: its memory was not told`);
  if (peakBytes > MOST_BYTES) throw new Error(`seed ${seed + block}: ${mebibytes(peakBytes)} are too much`);
  return peakBytes;
}

async function runHere(file: string): Promise<void> {
  const { property } = await import(join(ROOT, file));
  await fc.assert(property, { numRuns: cases, seed });
  // A property may hold servers open; nothing is left to do for them.
  process.stdout.write(String(process.resourceUsage().maxRSS * 1_024), () => process.exit());
}

function wholeNumber(what: string, text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new Error(`${what} wants a whole number above 0, not "${text}"`);
}
