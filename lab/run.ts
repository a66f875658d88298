import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { scenarios } from '../scenarios/all.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { judge, reportIn } from './judge.ts';
import { type Lab, openLab } from './lab.ts';
import { matrixOf, type Tried } from './matrix.ts';
import { whyNot } from './requirements.ts';
import type { Outcome } from './world.ts';

const USAGE = `npm run lab                          every scenario
npm run lab -- <name> …              these
npm run lab -- --keep <name>         a shell on the computer of this world
npm run lab -- --exec "<cmd>" <name> runs a command there and prints what it prints
  --repeat <n>   each n times         --jobs <n>  worlds at a time (two per core)
  --list         names and stories     --matrix <file>  writes what was expected and what came, world by world`;

const OPTIONS = {
  keep: { type: 'boolean' },
  exec: { type: 'string' },
  repeat: { type: 'string', default: '1' },
  jobs: { type: 'string', default: String(2 * availableParallelism()) },
  list: { type: 'boolean' },
  matrix: { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Named = { readonly name: string; readonly scenario: Scenario };

/** What came of one run; no error when all was as expected. */
type Result = Tried & { readonly error: Error | undefined };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return say(USAGE);
  const chosen = choose(positionals);
  if (values.list) return say(chosen.map(({ name, scenario }) => `${name.padEnd(36)} ${scenario.story}`).join('\n'));
  const [first] = chosen;
  if ((values.keep || values.exec !== undefined) && (first === undefined || chosen.length !== 1))
    throw new Error('--keep and --exec want exactly one scenario');
  const lab = await openLab();
  try {
    if (values.keep && first !== undefined) return await keep(lab, first);
    if (values.exec !== undefined && first !== undefined) return await execute(lab, first, values.exec);
    const results = await runAll(lab, chosen, Number(values.repeat), Number(values.jobs));
    if (values.matrix !== undefined) writeFileSync(values.matrix, matrixOf(results, new Date()));
    return results.length > 0 && results.every(({ error }) => error === undefined) ? 0 : 1;
  } finally {
    lab.close();
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function choose(names: readonly string[]): readonly Named[] {
  const unknown = names.filter((name) => !(name in scenarios));
  if (unknown.length > 0) throw new Error(`no such scenario: ${unknown.join(', ')} (--list shows them)`);
  return Object.entries(scenarios)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([name, scenario]) => ({ name, scenario }));
}

async function keep(lab: Lab, { name, scenario }: Named): Promise<number> {
  const hint = `${scenario.story}\nThis is the computer of "${name}". Try: signin-doctor check. Leave with exit: the world ends then.`;
  await lab.enter(scenario.world, hint);
  return 0;
}

async function execute(lab: Lab, { scenario }: Named, command: string): Promise<number> {
  const { stdout, stderr, exitStatus } = await lab.run(scenario.world, ['bash', '-c', command]);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return exitStatus ?? 1;
}

async function runAll(lab: Lab, chosen: readonly Named[], repeat: number, jobs: number): Promise<readonly Result[]> {
  const startedAtMs = performance.now();
  const possible = chosen.filter(({ scenario }) => whyNot(scenario) === undefined);
  for (const { name, scenario } of chosen) {
    const reason = whyNot(scenario);
    if (reason !== undefined) console.log(`left out  ${name}: ${reason}`);
  }
  const results = await inParallel(Array.from({ length: repeat }, () => possible).flat(), jobs, (named) =>
    prove(lab, named),
  );
  const failures = results.filter(({ error }) => error !== undefined);
  for (const { name, scenario, error } of failures) console.log(`\n── ${name}: ${scenario.story}\n${error?.message}`);
  const seconds = Math.round((performance.now() - startedAtMs) / 1_000);
  const counts = `${results.length - failures.length} as expected, ${failures.length} not, ${chosen.length - possible.length} left out`;
  console.log(`\n${counts}; ${seconds} s`);
  return results;
}

async function prove(lab: Lab, { name, scenario }: Named): Promise<Result> {
  const result = await lab.examine(scenario).then(
    (outcome): Result => ({ name, scenario, ...judged(scenario, outcome), durationMs: outcome.durationMs }),
    (error: Error): Result => ({ name, scenario, said: undefined, durationMs: 0, error }),
  );
  const seconds = (result.durationMs / 1_000).toFixed(1);
  console.log(`${result.error === undefined ? 'ok      ' : 'NOT OK  '}  ${name.padEnd(36)} ${seconds} s`);
  return result;
}

function judged(scenario: Scenario, outcome: Outcome): Pick<Result, 'said' | 'error'> {
  let said: Result['said'];
  try {
    const { verdict, findings } = reportIn(outcome);
    said = { verdict, findings: findings.map(({ rule }) => rule) };
    judge(scenario, outcome);
    return { said, error: undefined };
  } catch (error) {
    return { said, error: error as Error };
  }
}

/** Works through a list with at most `jobs` at a time; results in the order of the list. */
async function inParallel<T, R>(
  items: readonly T[],
  jobs: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const rest = items.entries();
  const worker = async (): Promise<void> => {
    for (const [i, item] of rest) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return results;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
