import type { Scenario } from './scenario.ts';

export const endpointStaticsBlocked: Scenario = {
  story: 'A filter says that the host does not exist from which the program inside the Teams window comes.',
  world: { names: { 'statics.teams.cdn.office.net': 'not-found' } },
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked', strength: 'certain' }] },
};
