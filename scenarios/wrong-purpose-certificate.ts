import type { Scenario } from './scenario.ts';

export const wrongPurposeCertificate: Scenario = {
  story: 'What answers for the sign-in host presents a certificate that is meant for clients.',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'wrong-purpose' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'possible' }] },
};
