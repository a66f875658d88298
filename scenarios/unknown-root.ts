import type { Scenario } from './scenario.ts';

export const unknownRoot: Scenario = {
  story: 'Something answers with a certificate for the right name from an authority that nobody knows.',
  world: {
    sites: {
      'login.microsoftonline.com': { certificate: 'unknown-root' },
      'aadcdn.msftauth.net': { certificate: 'unknown-root' },
      'teams.microsoft.com': { certificate: 'unknown-root' },
    },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted' }] },
};
