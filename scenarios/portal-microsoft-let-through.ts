import type { Scenario } from './scenario.ts';

export const portalMicrosoftLetThrough: Scenario = {
  story: 'A train lets the hosts of Windows and of the sign-in service through before the log-in, but not Teams.',
  world: {
    captivePortal: {
      shows: 'redirect',
      secure: 'silence',
      lets: ['www.msftconnecttest.com', 'login.microsoftonline.com', 'aadcdn.msftauth.net'],
    },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'likely' }] },
};
