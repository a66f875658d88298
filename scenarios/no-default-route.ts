import type { Scenario } from './scenario.ts';

export const noDefaultRoute: Scenario = {
  story: 'The computer has an address but no way out of its own network.',
  world: { defaultRoute: 'missing' },
  expect: { verdict: 'problem', findings: [{ rule: 'offline' }] },
};
