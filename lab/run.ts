import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { scenarios } from '../scenarios/all.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Lab, openLab } from './lab.ts';
import { whyNot } from './requirements.ts';

const USAGE = `npm run lab                          every scenario
npm run lab -- <name> …              these
npm run lab -- --keep <name>         a shell on the computer of this world
npm run lab -- --exec "<cmd>" <name> runs a command there and prints what it prints
  --repeat <n>   each n times         --jobs <n>  worlds at a time (two per core)
  --list         names and stories`;

const OPTIONS = {
  keep: { type: 'boolean' },
  exec: { type: 'string' },
  repeat: { type: 'string', default: '1' },
  jobs: { type: 'string', default: String(2 * availableParallelism()) },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Named = { readonly name: string; readonly scenario: Scenario };

/** What came of one run: undefined when all was as expected. */
type Result = Named & { readonly durationMs: number; readonly error: Error | undefined };

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
    return await runAll(lab, chosen, Number(values.repeat), Number(values.jobs));
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

async function runAll(lab: Lab, chosen: readonly Named[], repeat: number, jobs: number): Promise<number> {
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
  return failures.length === 0 && results.length > 0 ? 0 : 1;
}

async function prove(lab: Lab, { name, scenario }: Named): Promise<Result> {
  const startedAtMs = performance.now();
  const error = await lab.prove(scenario).then(
    () => undefined,
    (reason: Error) => reason,
  );
  const durationMs = performance.now() - startedAtMs;
  console.log(
    `${error === undefined ? 'ok      ' : 'NOT OK  '}  ${name.padEnd(36)} ${(durationMs / 1_000).toFixed(1)} s`,
  );
  return { name, scenario, durationMs, error };
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
