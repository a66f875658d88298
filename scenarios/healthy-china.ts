import type { Scenario } from './scenario.ts';

export const healthyChina: Scenario = {
  story: 'A company in China, whose cloud is operated there: everything in order.',
  world: {},
  command: ['check', '--json', '--cloud', 'china'],
  expect: { verdict: 'healthy', findings: [] },
};
