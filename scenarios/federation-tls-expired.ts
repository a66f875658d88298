import type { Scenario } from './scenario.ts';

export const federationTlsExpired: Scenario = {
  story: 'The certificate of the company’s sign-in server ran out, as happens once a year.',
  world: { signIn: {}, sites: { 'sts.fabrikam.com': { certificate: 'expired' } } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-unreachable', strength: 'certain' }] },
};
