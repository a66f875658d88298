import type { Scenario } from './scenario.ts';

export const healthyPartMissing: Scenario = {
  story: 'The company blocks a host that only switches new functions on; Teams works.',
  world: { names: { 'config.edge.skype.com': 'not-found' } },
  expect: {
    verdict: 'healthy',
    findings: [],
    notes: ['config.edge.skype.com cannot be reached. Signing in works without it.'],
  },
};
