import type { Scenario } from './scenario.ts';

export const teamsNameBlocked: Scenario = {
  story: 'Sign-in hosts work, but a filter says that the Teams host does not exist.',
  world: { names: { 'teams.microsoft.com': 'not-found' } },
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked' }] },
};
