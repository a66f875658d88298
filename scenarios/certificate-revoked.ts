import type { Scenario } from './scenario.ts';

export const certificateRevoked: Scenario = {
  story: 'The key of the sign-in host was stolen; the list of its issuer says so.',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'revoked-by-list' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-certificate-revoked', strength: 'certain' }] },
};
