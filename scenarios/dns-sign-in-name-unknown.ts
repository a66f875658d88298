import type { Scenario } from './scenario.ts';

export const dnsSignInNameUnknown: Scenario = {
  story: 'A filter says that the sign-in name does not exist.',
  world: { names: { 'login.microsoftonline.com': 'not-found' } },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-name-not-found' }] },
};
