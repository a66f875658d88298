import type { Scenario } from './scenario.ts';

export const healthyFederated: Scenario = {
  story: 'A company that signs its people in on a server of its own; the server answers as it should.',
  world: { signIn: {} },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'healthy', findings: [] },
};
