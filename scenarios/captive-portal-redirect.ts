import type { Scenario } from './scenario.ts';

export const captivePortalRedirect: Scenario = {
  story: 'The hotel wants a room number first: its router takes ports 80 and 443.',
  world: { captivePortal: { shows: 'redirect' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal' }] },
};
