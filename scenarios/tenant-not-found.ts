import type { Scenario } from './scenario.ts';

export const tenantNotFound: Scenario = {
  story: 'The domain belongs to no tenant.',
  world: {},
  command: ['check', '--json', '--tenant', 'nowhere.example'],
  expect: { verdict: 'problem', findings: [{ rule: 'tenant-not-found' }] },
};
