import type { Scenario } from './scenario.ts';

export const portalExpired: Scenario = {
  story: 'The log-in of the hotel has expired: pages are sent on to it, secure connections are cut.',
  world: { captivePortal: { shows: 'redirect', secure: 'reset' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'certain' }] },
};
