import type { Scenario } from './scenario.ts';

export const certificateForAnotherName: Scenario = {
  story: 'What answers for the sign-in host shows a certificate for another name.',
  world: { sites: { 'login.microsoftonline.com': { certificate: 'other-name' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-wrong-name' }] },
};
