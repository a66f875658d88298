import type { Scenario } from './scenario.ts';

export const federationAnswersHtml: Scenario = {
  story:
    'The load balancer of the company shows a page for people where apps look for the description of its sign-in server.',
  world: { signIn: {}, sites: { 'sts.fabrikam.com': { status: 200 } } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-rejects', strength: 'likely' }] },
};
