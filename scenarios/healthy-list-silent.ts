import type { Scenario } from './scenario.ts';

export const healthyListSilent: Scenario = {
  story: 'The service that publishes the list of hosts cannot be reached; nothing else depends on it.',
  world: { nameFilter: { name: 'endpoints.office.com', answers: 'nothing' } },
  expect: { verdict: 'healthy', findings: [] },
};
