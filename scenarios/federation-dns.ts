import type { Scenario } from './scenario.ts';

export const federationDns: Scenario = {
  story: 'The sign-in server of the company is known by name only inside the company.',
  world: { signIn: {}, names: { 'sts.fabrikam.com': 'not-found' } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-unreachable', strength: 'certain' }] },
};
