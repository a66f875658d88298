import type { Scenario } from './scenario.ts';

export const squidErrorPageTeamsBlocked: Scenario = {
  story: 'A squid in the way forbids the control page, and a filter cuts off Teams: that is no log-in page.',
  world: {
    interceptor: 'squid',
    interceptorDenies: ['www.msftconnecttest.com', 'detectportal.firefox.com'],
    nameFilter: { name: 'teams.microsoft.com', answers: 'reset' },
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked' }] },
};
