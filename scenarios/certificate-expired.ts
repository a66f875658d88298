import type { Scenario } from './scenario.ts';

export const certificateExpired: Scenario = {
  story: 'The certificate of the sign-in host ran out five weeks ago.',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'expired' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-certificate-expired', strength: 'certain' }] },
};
