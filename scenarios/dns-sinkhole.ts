import type { Scenario } from './scenario.ts';

export const dnsSinkhole: Scenario = {
  story: 'An ad blocker sends the sign-in name to 0.0.0.0.',
  world: { names: { 'login.microsoftonline.com': ['0.0.0.0'] } },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-tampered' }] },
};
