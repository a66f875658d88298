import type { Scenario } from './scenario.ts';

export const healthyWrongDateHeader: Scenario = {
  story: 'One web server has a wrong clock and says so in every answer.',
  world: { sites: { 'aadcdn.msftauth.net': { dateAheadSeconds: 3_600 } } },
  expect: { verdict: 'healthy', findings: [], notes: ['not believed'] },
};
