import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { whyNoCards } from '../requirements.ts';
import { type CardLab, openCardLab, type Trial, trials } from './trials.ts';

const OPTIONS = {
  repeat: { type: 'string', default: '1' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  help: { type: 'boolean' },
} as const;

const USAGE = `npm run cards                        every story of the card lab
  --repeat <n>   each n times         --jobs <n>  stories at a time (one per core)`;

/** Tells every story as often as asked for, goes on after a failure, and counts. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  const why = whyNoCards();
  if (values.help || why !== undefined) {
    console.log(values.help ? USAGE : why);
    return values.help ? 0 : 1;
  }
  const [times, jobs] = [Number(values.repeat), Number(values.jobs)];
  let failed = 0;
  for (let run = 1; run <= times; run += 1) {
    const startedAtMs = performance.now();
    const right = await runOnce(jobs);
    failed += trials.length - right;
    const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(0);
    console.log(`run ${run} of ${times}: ${right} of ${trials.length} as expected, ${seconds} s`);
  }
  return times >= 1 && failed === 0 ? 0 : 1;
}

/** How many trials came out as expected. Each run issues its own cards. */
async function runOnce(jobs: number): Promise<number> {
  const lab = await openCardLab();
  const waiting = trials.values();
  let right = 0;
  const worker = async (): Promise<void> => {
    // All workers take from the same iterator.
    for (const trial of waiting) if (await isRight(lab, trial)) right += 1;
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  await lab.close();
  return right;
}

async function isRight(lab: CardLab, trial: Trial): Promise<boolean> {
  try {
    assert.deepEqual(await lab.try(trial), trial.expected);
    return true;
  } catch (error) {
    console.log(`✖ ${trial.name}\n${error instanceof Error ? error.message : error}`);
    return false;
  }
}

process.exitCode = await main();
