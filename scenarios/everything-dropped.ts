import type { Scenario } from './scenario.ts';

export const everythingDropped: Scenario = {
  story: 'A firewall swallows every packet that leaves the office.',
  world: { firewall: ['drop'] },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-unreachable' }] },
};
