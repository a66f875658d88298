import type { Scenario } from './scenario.ts';

export const healthy1PercentLoss: Scenario = {
  story: 'A train: 60 ms there and back, and one packet in a hundred is lost.',
  world: { path: { delayMs: 30, lossPercent: 1 } },
  expect: { verdict: 'healthy', findings: [] },
};
