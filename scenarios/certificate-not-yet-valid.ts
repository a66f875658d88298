import type { Scenario } from './scenario.ts';

export const certificateNotYetValid: Scenario = {
  story: 'The certificate of the sign-in host holds only from in three weeks on.',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'not-yet-valid' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-certificate-expired', strength: 'certain' }] },
};
