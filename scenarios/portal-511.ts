import type { Scenario } from './scenario.ts';

export const portal511: Scenario = {
  story: 'A guest network answers every page with the status made for that: log in first.',
  world: { captivePortal: { shows: 'log-in-first' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'certain' }] },
};
