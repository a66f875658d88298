import type { Scenario } from './scenario.ts';

export const portalJavascript: Scenario = {
  story: 'A guest network shows an empty page whose script leads on to the log-in.',
  world: { captivePortal: { shows: 'script', secure: 'reset' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'certain' }] },
};
