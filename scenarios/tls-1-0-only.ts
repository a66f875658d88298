import type { Scenario } from './scenario.ts';

export const tls10Only: Scenario = {
  story: 'An old box in front of the sign-in host speaks nothing newer than TLS 1.0.',
  world: { sites: { 'login.microsoftonline.com': { speaks: 'tls-1.0' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-version' }] },
};
