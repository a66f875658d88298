import type { Scenario } from './scenario.ts';

export const portalControlLetThrough: Scenario = {
  story: 'A café lets the page through with which Windows looks for a log-in, and nothing else.',
  world: { captivePortal: { shows: 'redirect', lets: ['www.msftconnecttest.com'] } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'certain' }] },
};
