import type { Scenario } from './scenario.ts';

export const revocationNamesUnknown: Scenario = {
  story:
    "The company's DNS knows only the names of the sign-in hosts, not those where one asks whether a certificate was withdrawn.",
  world: { names: { 'ocsp.digicert.com': 'not-found', 'crl3.digicert.com': 'not-found' } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-revocation-unreachable', strength: 'likely' }] },
};
