import type { Scenario } from './scenario.ts';

export const endpointGraphBlocked: Scenario = {
  story: 'Sign-in and the Teams host work, but a filter on the name cuts off Microsoft Graph.',
  world: { nameFilter: { name: 'graph.microsoft.com', answers: 'reset' } },
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked', strength: 'certain' }] },
};
