import type { Scenario } from './scenario.ts';

export const healthy: Scenario = {
  story: 'An ordinary network.',
  world: {},
  expect: { verdict: 'healthy', findings: [] },
};
