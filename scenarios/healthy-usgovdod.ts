import type { Scenario } from './scenario.ts';

export const healthyUsgovdod: Scenario = {
  story: 'The US Department of Defense: its own Teams behind the sign-in of the government, everything in order.',
  world: { signIn: {} },
  command: ['check', '--json', '--cloud', 'usgovdod'],
  expect: { verdict: 'healthy', findings: [] },
};
