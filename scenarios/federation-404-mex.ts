import type { Scenario } from './scenario.ts';

export const federation404Mex: Scenario = {
  story: 'The company has switched off the place where its sign-in server describes itself to apps.',
  world: { signIn: {}, sites: { 'sts.fabrikam.com': { spoils: { path: '/mex', how: { status: 404 } } } } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-rejects', strength: 'likely' }] },
};
