import type { Scenario } from './scenario.ts';

export const federationUntrusted: Scenario = {
  story: 'The sign-in server of the company shows a certificate that it made itself.',
  world: { signIn: {}, sites: { 'sts.fabrikam.com': { certificate: 'self-signed' } } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-unreachable', strength: 'certain' }] },
};
