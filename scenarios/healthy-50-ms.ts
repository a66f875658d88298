import type { Scenario } from './scenario.ts';

export const healthy50Ms: Scenario = {
  story: 'An ordinary line: 50 ms there and back.',
  world: { path: { delayMs: 25 } },
  expect: { verdict: 'healthy', findings: [] },
};
