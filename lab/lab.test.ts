import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { scenarios } from '../scenarios/all.ts';
import { type Lab, openLab } from './lab.ts';
import { whyNot } from './requirements.ts';

const NOT_SCENARIOS = ['all', 'scenario'];

describe('the list of scenarios', () => {
  it('has every file of the folder, sorted', () => {
    const files = readdirSync(`${import.meta.dirname}/../scenarios`).map((file) => file.replace(/\.ts$/, ''));
    const inFolder = files.filter((name) => !NOT_SCENARIOS.includes(name)).toSorted();
    assert.deepEqual(Object.keys(scenarios), inFolder);
  });
});

/** Worlds mostly wait for time limits, so that two fit on a core. */
const concurrency = 2 * availableParallelism();

describe('worlds', { concurrency }, () => {
  let lab: Lab;
  before(async () => {
    lab = await openLab();
  });
  after(() => lab.close());
  for (const [name, scenario] of Object.entries(scenarios)) {
    const reason = whyNot(scenario);
    it(`${name}: ${scenario.story}`, { skip: reason ?? false }, async () => {
      await lab.prove(scenario);
    });
  }
});
