import type { Scenario } from './scenario.ts';

export const tenantUnknownByRealm: Scenario = {
  story: 'Somebody mistypes the domain of the company; no organisation has it.',
  world: {},
  command: ['check', '--json', '--user', 'anna@contosso.example'],
  expect: { verdict: 'problem', findings: [{ rule: 'tenant-not-found', strength: 'likely' }] },
};
