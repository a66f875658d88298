import type { Scenario } from './scenario.ts';

export const federation500: Scenario = {
  story: 'The sign-in server of the company has a fault: 500.',
  world: { signIn: {}, sites: { 'sts.fabrikam.com': { status: 500 } } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-rejects', strength: 'likely' }] },
};
