import type { Scenario } from './scenario.ts';

export const intermediateMissing: Scenario = {
  story: 'The sign-in host does not send the certificate that links it to a root.',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'no-intermediate' } } },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'tls-untrusted-root' }],
    because: ['With the missing certificate, fetched from cacerts.digicert.com, login.microsoftonline.com works'],
  },
};
