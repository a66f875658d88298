import type { Scenario } from './scenario.ts';

export const healthyNewerList: Scenario = {
  story: 'Microsoft has added a host to its list and dropped another; the new one answers, the old one is gone.',
  world: {
    names: { 'teams.cloud.microsoft': 'not-found' },
    sites: {
      'endpoints.office.com': {
        publishes: {
          latest: '2099010100',
          adds: ['presence.teams.microsoft.com.example'],
          drops: ['teams.cloud.microsoft'],
        },
      },
    },
  },
  expect: {
    verdict: 'healthy',
    findings: [],
    notes: ["Microsoft's list of hosts of 2099-01-01 is newer", 'no longer in it are teams.cloud.microsoft'],
  },
};
