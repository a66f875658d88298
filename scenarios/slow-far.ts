import type { Scenario } from './scenario.ts';

export const slowFar: Scenario = {
  story: 'Two satellites in a row: 1.5 seconds there and back.',
  world: { path: { delayMs: 750 } },
  expect: { verdict: 'problem', findings: [{ rule: 'slow-network' }] },
};
