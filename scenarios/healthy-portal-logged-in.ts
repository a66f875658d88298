import type { Scenario } from './scenario.ts';

export const healthyPortalLoggedIn: Scenario = {
  story: 'Somebody has logged in to the hotel; the network says that the log-in ends in ten minutes.',
  world: { captivePortal: { shows: 'redirect', announces: { captive: false, secondsRemaining: 600 } } },
  expect: { verdict: 'healthy', findings: [], notes: ['The log-in to this network ends in 10 minutes'] },
};
