import type { Scenario } from './scenario.ts';

export const federation503: Scenario = {
  story: 'Behind the gate of the company the sign-in server is away: 503.',
  world: { signIn: {}, sites: { 'sts.fabrikam.com': { status: 503, retryAfterSeconds: 60 } } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-rejects', strength: 'likely' }] },
};
