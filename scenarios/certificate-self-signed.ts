import type { Scenario } from './scenario.ts';

export const certificateSelfSigned: Scenario = {
  story: 'What answers for the sign-in host vouches for itself.',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'self-signed' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'likely' }] },
};
