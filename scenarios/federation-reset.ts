import type { Scenario } from './scenario.ts';

export const federationReset: Scenario = {
  story: 'A firewall cuts connections to the sign-in server of the company when it reads its name.',
  world: { signIn: {}, nameFilter: { name: 'sts.fabrikam.com', answers: 'reset' } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-unreachable', strength: 'certain' }] },
};
