import type { Scenario } from './scenario.ts';

export const federationSilent: Scenario = {
  story: 'The sign-in server of the company takes the question and never answers.',
  world: { signIn: {}, sites: { 'sts.fabrikam.com': { spoils: { path: '/mex', how: 'stall' } } } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-unreachable', strength: 'certain' }] },
};
