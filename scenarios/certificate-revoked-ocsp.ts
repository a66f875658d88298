import type { Scenario } from './scenario.ts';

export const certificateRevokedOcsp: Scenario = {
  story: 'The same, but the certificate only names a place where one can ask (OCSP).',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'revoked-by-ocsp' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-certificate-revoked', strength: 'certain' }] },
};
