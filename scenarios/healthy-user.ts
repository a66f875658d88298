import type { Scenario } from './scenario.ts';

export const healthyUser: Scenario = {
  story: 'Somebody gives an address; the domain is known.',
  world: {},
  command: ['check', '--json', '--user', 'anna@contoso.com'],
  expect: { verdict: 'healthy', findings: [] },
};
