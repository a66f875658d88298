import type { Scenario } from './scenario.ts';

export const clock400DaysBehind: Scenario = {
  story: 'The battery of the clock is empty: the computer lives 400 days in the past.',
  world: { clockAheadSeconds: -34_560_000 },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'clock-skew', strength: 'certain' }],
    because: ['With the clock right, the certificate of login.microsoftonline.com is valid'],
  },
};
