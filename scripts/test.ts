import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { installDebianPackages } from './debian-packages.ts';
import { type Counts, tell } from './tell-tests.ts';

/** Checks types, style and unused code, then runs all tests; those with one of the given words in their path if words are given. */

const ROOT = join(import.meta.dirname, '..');
const words = process.argv.slice(2);

const TOOLS = {
  types: ['tsc', '--noEmit'],
  style: ['biome', 'check', '.', '--diagnostic-level=error'],
  'nothing unused': ['knip', '--no-progress', '--no-config-hints'],
} as const;

/** Worlds wait for time limits of seconds, which other work would stretch: they run when everything else is done. */
const LAB = 'lab/lab.test.ts';

/** A file of tests takes seconds; the lab builds some seventy worlds, four at a time, of ten seconds each at most. */
const FILE_LIMIT_MS = 180_000;
const LAB_LIMIT_MS = 900_000;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function runTool(name: string, [program, ...args]: readonly [string, ...string[]]): Promise<Counts> {
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  child.stdout.on('data', (piece) => printed.push(piece));
  child.stderr.on('data', (piece) => printed.push(piece));
  const [status] = await once(child, 'close');
  say(`${status === 0 ? 'ok    ' : 'NOT OK'} ${name}`);
  if (status !== 0) say(Buffer.concat(printed).toString());
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

function runTests(files: readonly string[], concurrency: number, timeoutMs: number): Promise<Counts> {
  const paths = files.map((file) => join(ROOT, file));
  return tell(run({ cwd: ROOT, files: paths, concurrency, timeout: timeoutMs }), ROOT, say);
}

const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0),
});

async function main(): Promise<number> {
  const all = globSync('{src,lab,scenarios,scripts}/**/*.test.ts', { cwd: ROOT }).toSorted();
  const chosen = all.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  if (chosen.length === 0) throw new Error(`no test file has ${words.join(' or ')} in its path`);
  const complaint = words.length === 0 || chosen.includes(LAB) ? installDebianPackages() : undefined;
  if (complaint !== undefined) say(complaint);
  const counts: Counts[] = [];
  if (words.length === 0)
    for (const [name, command] of Object.entries(TOOLS)) counts.push(await runTool(name, command));
  const ordinary = chosen.filter((file) => file !== LAB);
  if (ordinary.length > 0) counts.push(await runTests(ordinary, availableParallelism(), FILE_LIMIT_MS));
  if (chosen.includes(LAB)) counts.push(await runTests([LAB], 1, LAB_LIMIT_MS));
  const { passed, failed, skipped } = sum(counts);
  say(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
