import type { Scenario } from './scenario.ts';

export const dnsNobodyListens: Scenario = {
  story: 'The DNS server of the office crashed; its machine is still up.',
  world: { nameServer: 'none' },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-unreachable' }] },
};
