import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { type CardLab, openCardLab, trials } from './cards/trials.ts';
import { whyNoCards } from './requirements.ts';

describe('each card names its own cause behind the real service and OpenSC, and is sent no PIN but the one that a person typed', {
  skip: whyNoCards() ?? false,
  concurrency: availableParallelism(),
}, () => {
  let lab: CardLab;
  before(async () => {
    lab = await openCardLab();
  });
  after(() => lab.close());

  for (const trial of trials) it(trial.name, async () => assert.deepEqual(await lab.try(trial), trial.expected));
});
