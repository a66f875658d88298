import type { Scenario } from './scenario.ts';

export const healthyUsgov: Scenario = {
  story: 'An agency of the US government: its own cloud, everything in order.',
  world: { signIn: {} },
  command: ['check', '--json', '--cloud', 'usgov'],
  expect: { verdict: 'healthy', findings: [] },
};
