import type { Scenario } from './scenario.ts';

export const usgovTeamsBlocked: Scenario = {
  story: 'An agency of the US government signs in, but its firewall does not know the Teams host of its cloud.',
  world: { signIn: {}, names: { 'gov.teams.microsoft.us': 'not-found' } },
  command: ['check', '--json', '--cloud', 'usgov'],
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked' }] },
};
