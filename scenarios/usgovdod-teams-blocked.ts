import type { Scenario } from './scenario.ts';

export const usgovdodTeamsBlocked: Scenario = {
  story: 'A base of the Department of Defense signs in, but its DNS does not know the Teams host of its cloud.',
  world: { signIn: {}, names: { 'dod.teams.microsoft.us': 'not-found' } },
  command: ['check', '--json', '--cloud', 'usgovdod'],
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked' }], because: ['dod.teams.microsoft.us'] },
};
